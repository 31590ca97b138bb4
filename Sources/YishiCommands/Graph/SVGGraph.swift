/// A workflow as a drawing, with the way that a proposal has gone; needs no other program.
struct SVGGraph {
    let graph: WorkflowGraph
    let path: TravelledPath?
    private let layout: GraphLayout

    init(graph: WorkflowGraph, path: TravelledPath?) {
        self.graph = graph
        self.path = path
        layout = GraphLayout(graph)
    }

    func text() -> String {
        let asideTop = layout.height
        let height = asideTop + 96 + Double(graph.office.count) * 18
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(n(layout.width))" height="\(n(height))" \
            viewBox="0 0 \(n(layout.width)) \(n(height))" font-family="'Noto Sans CJK SC','Source Han Sans SC',\
            'WenQuanYi Micro Hei','Microsoft YaHei','PingFang SC',sans-serif">
            """,
            SVGStyle.definitions, "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>",
        ]
        lines += heading()
        lines += layout.bands.flatMap { band($0) }
        // Ways that were taken lie above the others, and all labels above all lines.
        let ways = layout.ways.sorted { !isTaken($0) && isTaken($1) }
        lines += ways.map { line($0) }
        lines += layout.boxes.flatMap { box($0) }
        lines += ways.flatMap { label($0) }
        lines += aside(top: asideTop)
        return lines.joined(separator: "\n") + "\n</svg>\n"
    }

    private func isTaken(_ way: GraphLayout.Way) -> Bool { path?.hasTaken(way.edge) ?? false }

    private func heading() -> [String] {
        let title = path.map { "\($0.id)  \($0.title)" } ?? graph.label
        let state = path.flatMap { graph.node($0.current)?.label }
        let note = state.map { tr("{workflow} · now: {state}", ["workflow": graph.label, "state": $0]) } ?? ""
        return [
            text(title, x: GraphLayout.margin, y: 38, class: "title"),
            text(note, x: GraphLayout.margin, y: 60, class: "note"),
        ]
    }

    private func band(_ band: GraphLayout.Band) -> [String] {
        let width = layout.width - GraphLayout.margin
        return [
            """
            <rect class="band" x="\(n(GraphLayout.margin / 2))" y="\(n(band.y))" width="\(n(width))" \
            height="\(n(band.height))" rx="10"/>
            """,
            text(String(band.number), x: GraphLayout.margin, y: band.y + band.height / 2 - 6, class: "number"),
            text(band.label, x: GraphLayout.margin, y: band.y + band.height / 2 + 14, class: "band-label"),
        ]
    }

    private func box(_ box: GraphLayout.Box) -> [String] {
        let days = isVisited(box) ? path?.days(in: box.node.name) ?? [] : []
        let isCurrent = path?.current == box.node.name && isVisited(box)
        let kind = isCurrent ? "current" : days.isEmpty ? "state" : "visited"
        let radius = box.isEnd ? 26.0 : 8
        var lines = [
            """
            <rect class="\(kind)\(box.isEnd ? " end" : "")" x="\(n(box.x))" y="\(n(box.y))" width="\(n(box.width))" \
            height="\(n(box.height))" rx="\(n(radius))"/>
            """,
            text(box.node.label, x: box.middle, y: box.y + 23, class: "label \(kind)-text"),
            text(
                days.last.map { days.count > 1 ? "\($0) ×\(days.count)" : $0 } ?? box.node.name,
                x: box.middle,
                y: box.y + 41,
                class: "name \(kind)-text"
            ),
        ]
        if !box.isEnd, let loops = GraphLayout.loops(of: box.node, in: graph.steps[box.band]) {
            lines.append(text(loops, x: box.middle, y: box.y + 58, class: "loop \(kind)-text"))
        }
        return lines
    }

    /// An end is drawn for each step that leads to it, and marked where the proposal came from.
    private func isVisited(_ box: GraphLayout.Box) -> Bool {
        guard let path, box.isEnd else { return true }
        return path.moves.keys.contains { move in
            move.to == box.node.name && layout.boxes.contains { $0.node.name == move.from && $0.band == box.band }
        }
    }

    private func line(_ way: GraphLayout.Way) -> String {
        let isTaken = isTaken(way)
        return """
            <path class="\(isTaken ? "taken" : "way")" d="\(SVGPath.rounded(way.points))" \
            marker-end="url(#\(isTaken ? "taken-head" : "head"))"/>
            """
    }

    private func label(_ way: GraphLayout.Way) -> [String] {
        let width = TextMeasure.width(of: way.label, size: 12) + 8
        let kind = isTaken(way) ? "taken-label" : "way-label"
        return [
            """
            <rect class="halo" x="\(n(way.labelAt.x - width / 2))" y="\(n(way.labelAt.y - 12))" width="\(n(width))" \
            height="16" rx="3"/>
            """,
            text(way.label, x: way.labelAt.x, y: way.labelAt.y, class: kind),
        ]
    }

    /// What the office may do in any step, and the places that only it leads to.
    private func aside(top: Double) -> [String] {
        var lines = [text(tr("In any step"), x: GraphLayout.margin, y: top + 18, class: "step")]
        var x = GraphLayout.margin
        for node in graph.aside {
            let width = TextMeasure.width(of: node.label, size: 14) + 34
            let days = path?.days(in: node.name) ?? []
            let kind = path?.current == node.name ? "current" : days.isEmpty ? "state" : "visited"
            lines.append(
                "<rect class=\"\(kind) end\" x=\"\(n(x))\" y=\"\(n(top + 30))\" width=\"\(n(width))\" height=\"30\" rx=\"15\"/>"
            )
            lines.append(text(node.label, x: x + width / 2, y: top + 50, class: "aside \(kind)-text"))
            x += width + 16
        }
        for (index, office) in graph.office.enumerated() {
            let target = office.to.map { " → \($0.label)" } ?? ""
            let line = "\(office.action.label)\(target)  (\(states(office.from)))"
            lines.append(text(line, x: GraphLayout.margin, y: top + 82 + Double(index) * 18, class: "note"))
        }
        return lines
    }

    private func states(_ nodes: [WorkflowGraph.Node]) -> String {
        nodes.count > 6
            ? trn("{count} state", "{count} states", nodes.count) : nodes.map(\.label).joined(separator: tr(", "))
    }

    private func text(_ text: String, x: Double, y: Double, class name: String) -> String {
        "<text class=\"\(name)\" x=\"\(n(x))\" y=\"\(n(y))\">\(text.escapedForXML)</text>"
    }

    private func n(_ value: Double) -> String { SVGPath.number(value) }
}

/// Lines of a drawing.
enum SVGPath {
    private static let radius = 9.0

    /// A line through `points` with rounded corners.
    static func rounded(_ points: [GraphLayout.Point]) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        var path = "M\(number(first.x)),\(number(first.y))"
        for index in points.indices.dropFirst().dropLast() {
            let corner = points[index]
            let before = toward(points[index - 1], from: corner)
            let after = toward(points[index + 1], from: corner)
            path += " L\(number(before.x)),\(number(before.y))"
            path += " Q\(number(corner.x)),\(number(corner.y)) \(number(after.x)),\(number(after.y))"
        }
        return path + " L\(number(last.x)),\(number(last.y))"
    }

    /// The point at which the curve of a corner begins or ends.
    private static func toward(_ other: GraphLayout.Point, from corner: GraphLayout.Point) -> GraphLayout.Point {
        let dx = other.x - corner.x
        let dy = other.y - corner.y
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return corner }
        let share = min(radius, length / 2) / length
        return GraphLayout.Point(x: corner.x + dx * share, y: corner.y + dy * share)
    }

    /// With one digit after the point at most.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

extension String {
    var escapedForXML: String {
        withVisibleControls.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
