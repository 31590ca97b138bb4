/// What waits for a person, whatever the forms still lack.
extension Decider {
    /// The actions by which this person can take the proposal on.
    package var moves: [ActionSpec] {
        let names = workflow.actions(takingOnFrom: proposal.position.state).map(\.name)
        return workflow.offers(inState: proposal.position.state).map(\.spec)
            .filter { names.contains($0.name) && actorFindings($0).isEmpty }
    }

    /// The act that waits for a second person, where this one can decide on it.
    package var decision: ActionSpec? {
        guard let pending = proposal.pending,
            let spec = workflow.offers(inState: proposal.position.state).first(where: { $0.spec.name == pending.action }
            )?
            .spec
        else { return nil }
        return confirmerFindings(spec).isEmpty ? spec : nil
    }
}
