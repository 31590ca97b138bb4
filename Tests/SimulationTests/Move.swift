import WorkflowCore

/// An action that was taken, with the state that it was taken in and the one that it led to.
struct Move: Hashable, Comparable, CustomStringConvertible, Sendable {
    let from: String
    let action: String
    let to: String

    var description: String { "\(from) \(action) → \(to)" }

    static func < (left: Move, right: Move) -> Bool { left.description < right.description }
}

extension Workflow {
    /// Every state that a proposal may stand in.
    var states: Set<String> {
        Set(
            steps.flatMap { $0.manifest.states.map(\.name) } + definition.ends.map(\.name)
                + [definition.office.suspend.state]
        )
    }

    /// Every move that changes a state or belongs to a step, but for those back from being on hold; and the names of all other
    /// actions.
    var moves: (transitions: Set<Move>, others: Set<String>) {
        var (transitions, others): (Set<Move>, Set<String>) = ([], [OfficeAction.resume.rawValue])
        for state in states {
            for offer in offers(inState: state) where offer.spec.name != OfficeAction.resume.rawValue {
                for destination in offer.spec.to {
                    let move = Move(from: state, action: offer.spec.name, to: target(destination, offer, state))
                    if move.to != state || isOwn(offer) {
                        transitions.insert(move)
                    } else {
                        others.insert(offer.spec.name)
                    }
                }
            }
        }
        return (transitions, others)
    }

    /// Whether it belongs to a step and is not offered everywhere.
    private func isOwn(_ offer: Offer) -> Bool {
        if case .step = offer.origin { !offer.spec.isOfferedEverywhere } else { false }
    }

    private func target(_ destination: Destination, _ offer: Offer, _ state: String) -> String {
        switch (destination, offer.origin) {
        case (.same, _): state
        case (.state(let name), _): name
        case (.exit(let name), .step(let step)):
            step.exits[name].flatMap { position(of: $0, leaving: step.name) }?.state ?? name
        // The office's own actions name the end.
        case (.exit(let name), .office): name
        }
    }
}
