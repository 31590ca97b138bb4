/// Who can do what a proposal waits for.
extension Workflow {
    /// The actions of the step that take a proposal on from that state: those that lead out of it, and those that start a
    /// deadline of it anew, such as a report that is due again and again.
    package func actions(takingOnFrom state: String) -> [ActionSpec] {
        guard let step = step(ofState: state) else { return [] }
        return step.manifest.actions.filter { action in
            guard action.from.contains(state) else { return false }
            return action.to != [.same]
                || step.manifest.clocks.contains { $0.states.contains(state) && $0.isRestarted(by: action.name) }
        }
    }

    /// The roles that can take a proposal on from that state.
    package func acting(inState state: String) -> [String] {
        actions(takingOnFrom: state).flatMap(\.roles).eachOnce
    }

    /// The roles that can take this proposal on: by an action, or by deciding on the act that waits for a second person.
    package func acting(on proposal: Proposal) -> [String] {
        let state = proposal.position.state
        guard let pending = proposal.pending else { return acting(inState: state) }
        return offers(inState: state).first { $0.spec.name == pending.action }?.spec.confirmers ?? []
    }

    /// The roles that the rung reminds, by name: those that can take the proposal on in place of `acting`.
    package func roles(of rung: ReminderLadder.Rung, for proposal: Proposal) -> [String] {
        rung.roles.flatMap { $0 == ReminderLadder.Rung.acting ? acting(on: proposal) : [$0] }.eachOnce
    }

    /// The roles that may have to decide on an act that waits for a second person in that state, whichever it is.
    package func confirming(inState state: String) -> [String] {
        offers(inState: state).flatMap(\.spec.confirmers).eachOnce
    }
}

extension ClockSpec {
    fileprivate func isRestarted(by action: String) -> Bool { restartedBy?.hasPrefix(action + ".") ?? false }
}

extension [String] {
    /// These, each once, in their order.
    fileprivate var eachOnce: [String] {
        var result: [String] = []
        for element in self where !result.contains(element) { result.append(element) }
        return result
    }
}
