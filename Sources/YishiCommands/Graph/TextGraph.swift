/// A workflow as a tree of steps, states and actions, with the way that a proposal has gone.
struct TextGraph {
    let graph: WorkflowGraph
    let path: TravelledPath?

    func page() -> Page {
        var page = Page()
        page.line(StyledText(graph.label, .strong))
        if let path { page.line(StyledText(path.id, .strong) + "  " + StyledText(path.title)) }
        for (index, step) in graph.steps.enumerated() {
            page.line()
            page.line(StyledText("\(index + 1) \(step.label)", .strong) + StyledText("  \(step.name)", .dim))
            for state in step.states { page.append(self.state(state, of: step)) }
        }
        page.append(aside())
        if let path { page.append(way(path)) }
        return page
    }

    private func state(_ state: WorkflowGraph.Node, of step: WorkflowGraph.Step) -> Page {
        var page = Page()
        page.line(StyledText("  ") + mark(state.name) + " " + title(state))
        for edge in graph.edges(from: state.name) {
            for action in edge.actions {
                let isTaken = path?.hasTaken(action.name, from: edge.from, to: edge.to) ?? false
                let arrow = StyledText(isTaken ? "      ━▶ " : "      ─▷ ", isTaken ? .good : .dim)
                page.line(arrow + self.action(action, isTaken) + StyledText("  → ", .dim) + target(edge.to, from: step))
            }
        }
        for action in step.loops[state.name] ?? [] {
            page.line(StyledText("      ↻  ", .dim) + self.action(action, false))
        }
        return page
    }

    private func action(_ action: WorkflowGraph.Node, _ isTaken: Bool) -> StyledText {
        StyledText(action.label, isTaken ? .good : .plain) + StyledText("  \(action.name)", .dim)
    }

    private func target(_ name: String, from step: WorkflowGraph.Step) -> StyledText {
        let label = StyledText(graph.node(name)?.label ?? name)
        guard !step.states.contains(where: { $0.name == name }),
            let other = graph.steps.first(where: { $0.states.contains { $0.name == name } })
        else { return label + (graph.isEnd(name) ? " ■" : "") }
        return label + StyledText(" (\(other.label))", .dim)
    }

    private func title(_ state: WorkflowGraph.Node) -> StyledText {
        let isCurrent = path?.current == state.name
        let days = path?.days(in: state.name) ?? []
        var title = StyledText(state.label, isCurrent ? .accent : days.isEmpty ? .plain : .good)
        title = title + StyledText("  \(state.name)", .dim)
        if !days.isEmpty { title = title + StyledText("  " + days.joined(separator: tr(", ")), .dim) }
        if isCurrent { title = title + StyledText("  " + tr("◀ here"), .accent) }
        return title
    }

    private func mark(_ state: String) -> StyledText {
        if path?.current == state { return StyledText("●", .accent) }
        return path?.days(in: state).isEmpty ?? true ? StyledText("○", .dim) : StyledText("✓", .good)
    }

    private func aside() -> Page {
        var page = Page()
        page.line()
        page.line(StyledText(tr("In any step"), .strong))
        for office in graph.office {
            let line = StyledText("  ─▷ ", .dim) + action(office.action, false)
            page.line(office.to.map { line + StyledText("  → ", .dim) + StyledText($0.label) } ?? line)
        }
        for node in graph.aside where path?.days(in: node.name).isEmpty == false {
            page.line(StyledText("  ") + mark(node.name) + " " + title(node))
        }
        return page
    }

    private func way(_ path: TravelledPath) -> Page {
        var page = Page()
        page.line()
        page.line(StyledText(tr("The way so far"), .strong))
        for visit in path.visits {
            page.line(StyledText("  \(visit.day)  ", .dim) + StyledText(graph.node(visit.state)?.label ?? visit.state))
        }
        return page
    }
}
