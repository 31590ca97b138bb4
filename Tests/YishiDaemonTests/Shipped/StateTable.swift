import WorkflowCore

/// A workflow as text: for each state what can be done in it, where that leads, who does it and who confirms it.
struct StateTable {
    let workflow: Workflow

    var text: String { workflow.allStates.map { rows(ofState: $0) }.joined(separator: "\n") }

    private func rows(ofState state: String) -> String {
        let label = workflow.label(ofState: state)
        var lines = ["\(state) · \(label?.zh ?? "") · \(label?.en ?? "")"]
        for offer in workflow.offers(inState: state) {
            let destinations = workflow.destinations(of: offer, from: state).map { $0 == state ? "=" : $0 }
            var line = "    \(padded(offer.spec.name, 20)) \(padded(destinations.joined(separator: " | "), 24))"
            line += " \(offer.spec.roles.joined(separator: ", "))"
            if !offer.spec.confirmers.isEmpty {
                line += "; confirmed by \(offer.spec.confirmers.joined(separator: ", "))"
            }
            if !offer.spec.authorities.isEmpty { line += "; for \(offer.spec.authorities.joined(separator: ", "))" }
            lines.append(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
