/// A workflow as a Mermaid flowchart.
struct MermaidGraph {
    let graph: WorkflowGraph
    let path: TravelledPath?

    func text() -> String {
        var lines = ["flowchart TD"]
        for step in graph.steps {
            lines.append("  subgraph step_\(id(step.name))[\"\(escaped(step.label))\"]")
            for state in step.states { lines.append("    \(id(state.name))[\"\(escaped(state.label))\"]") }
            lines.append("  end")
        }
        for end in graph.steps.flatMap(\.ends).unique + graph.aside where end != graph.hold {
            lines.append("  \(id(end.name))([\"\(escaped(end.label))\"])")
        }
        lines.append("  \(id(graph.hold.name)){{\"\(escaped(graph.hold.label))\"}}")
        let edges = graph.edges + graph.officeEdges(of: path)
        var taken: [Int] = []
        for (index, edge) in edges.enumerated() {
            let label = escaped(edge.actions.map(\.label).joined(separator: " / "))
            lines.append("  \(id(edge.from)) -->|\"\(label)\"| \(id(edge.to))")
            if path?.hasTaken(edge) ?? false { taken.append(index) }
        }
        lines += styles(taken)
        return lines.joined(separator: "\n") + "\n"
    }

    private func styles(_ taken: [Int]) -> [String] {
        guard let path else { return [] }
        var lines = [
            "  classDef visited fill:#e6f0fb,stroke:#2b6cb0,stroke-width:2px",
            "  classDef current fill:#2b6cb0,stroke:#1a4a7a,color:#ffffff,stroke-width:3px",
        ]
        let visited = path.visits.map(\.state).unique.filter { $0 != path.current }
        if !visited.isEmpty { lines.append("  class \(visited.map { id($0) }.joined(separator: ",")) visited") }
        lines.append("  class \(id(path.current)) current")
        if !taken.isEmpty {
            lines.append("  linkStyle \(taken.map(String.init).joined(separator: ",")) stroke:#2b6cb0,stroke-width:3px")
        }
        return lines
    }

    /// An identifier; `end` is a word of the language.
    private func id(_ name: String) -> String {
        "s_"
            + String(
                name.unicodeScalars.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "_" }
            )
    }

    private func escaped(_ text: String) -> String {
        text.withVisibleControls.replacing("&", with: "#amp;").replacing("\"", with: "#quot;")
            .replacing("<", with: "#lt;").replacing(">", with: "#gt;")
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of their first places.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension WorkflowGraph {
    /// The ways that the office's own actions took; there are too many possible ones to draw.
    func officeEdges(of path: TravelledPath?) -> [Edge] {
        guard let path else { return [] }
        return path.moves.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.compactMap { move, names in
            guard !edges.contains(where: { $0.from == move.from && $0.to == move.to }) else { return nil }
            let actions = office.map(\.action).filter { names.contains($0.name) }
            return Edge(from: move.from, to: move.to, actions: actions)
        }
    }
}
