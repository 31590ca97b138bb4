/// A workflow in the language of Graphviz.
struct DotGraph {
    let graph: WorkflowGraph
    let path: TravelledPath?

    func text() -> String {
        var lines = [
            "digraph workflow {",
            "  rankdir=TB; fontname=\"sans-serif\";",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#8b98a5\", fontname=\"sans-serif\"];",
            "  edge [color=\"#a0aab4\", fontname=\"sans-serif\", fontsize=10];",
            "  label=\(quoted(title));",
        ]
        for step in graph.steps {
            lines.append("  subgraph \(quoted("cluster_" + step.name)) {")
            lines.append("    label=\(quoted(step.label)); style=rounded; color=\"#cbd3dc\";")
            for state in step.states { lines.append("    \(node(state))") }
            lines.append("  }")
        }
        for end in graph.steps.flatMap(\.ends).unique + graph.aside { lines.append("  \(node(end))") }
        for edge in graph.edges + graph.officeEdges(of: path) {
            let label = quoted(edge.actions.map(\.label).joined(separator: " / "))
            let isTaken = path?.hasTaken(edge) ?? false
            let style = isTaken ? ", color=\"#2b6cb0\", penwidth=2.5" : ""
            lines.append("  \(quoted(edge.from)) -> \(quoted(edge.to)) [label=\(label)\(style)];")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private var title: String { path.map { "\($0.id) \($0.title)" } ?? graph.label }

    private func node(_ node: WorkflowGraph.Node) -> String {
        var attributes = ["label=\(quoted(node.label))"]
        if graph.isEnd(node.name) { attributes.append("shape=ellipse") }
        if node.name == graph.hold.name { attributes.append("shape=hexagon") }
        if path?.current == node.name {
            attributes.append("fillcolor=\"#2b6cb0\", color=\"#1a4a7a\", fontcolor=white, penwidth=2.5")
        } else if path?.days(in: node.name).isEmpty == false {
            attributes.append("fillcolor=\"#e6f0fb\", color=\"#2b6cb0\"")
        }
        return "\(quoted(node.name)) [\(attributes.joined(separator: ", "))];"
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.withVisibleControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
