/// The looks of a drawing.
enum SVGStyle {
    static let definitions = """
        <defs>
        <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0,0.8 L7,4 L0,7.2 z" fill="#9aa5b1"/></marker>
        <marker id="taken-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
        <path d="M0,0.6 L7.4,4 L0,7.4 z" fill="#2b6cb0"/></marker>
        </defs>
        <style>
        .paper { fill: #ffffff }
        .band { fill: #f4f6f9; stroke: #e1e6ec }
        .title { font-size: 20px; font-weight: 600; fill: #1f2933 }
        .note { font-size: 12px; fill: #616e7c }
        .step { font-size: 13px; font-weight: 600; fill: #52606d }
        .label { font-size: 15px; text-anchor: middle }
        .aside { font-size: 14px; text-anchor: middle }
        .name { font-size: 10.5px; text-anchor: middle; opacity: 0.75 }
        .loop { font-size: 11px; text-anchor: middle; opacity: 0.85 }
        .number { font-size: 12px; fill: #9aa5b1 }
        .band-label { font-size: 15px; font-weight: 600; fill: #3e4c59 }
        .state { fill: #ffffff; stroke: #9aa5b1; stroke-width: 1.2 }
        .visited { fill: #e6f0fb; stroke: #2b6cb0; stroke-width: 1.8 }
        .current { fill: #2b6cb0; stroke: #1a4a7a; stroke-width: 2.4 }
        .state-text { fill: #323f4b }
        .visited-text { fill: #1a4a7a }
        .current-text { fill: #ffffff }
        .way { fill: none; stroke: #9aa5b1; stroke-width: 1.3 }
        .taken { fill: none; stroke: #2b6cb0; stroke-width: 2.4 }
        .halo { fill: #ffffff; fill-opacity: 0.88 }
        .way-label { font-size: 12px; text-anchor: middle; fill: #616e7c }
        .taken-label { font-size: 12px; text-anchor: middle; fill: #1a4a7a; font-weight: 600 }
        </style>
        """
}
