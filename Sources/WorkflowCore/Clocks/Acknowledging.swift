/// Taking note of a reminder.
extension Decider {
    /// Whether this person may take note of the last reminder of that deadline: whoever was told, and whoever can do what
    /// it waits for.
    ///
    /// - Parameters:
    ///   - clock: the proposal's deadline.
    ///   - last: what was said last of it, in whatever term.
    /// - Returns: what stands in the way, or the event.
    package func judgeAcknowledgement(of clock: ClockState, after last: Reminder?) -> Judgement {
        let told = last?.roles ?? []
        let roles = told + workflow.acting(on: proposal).filter { !told.contains($0) }
        let spec = ActionSpec("acknowledge", zh: "知悉", en: "Acknowledge", from: [], to: [.same], roles: roles)
        var judgement = Judgement(spec: spec, lists: [], authority: nil, attempt: nil)
        guard clock.awaitsAttention, let last, (last.term, last.at) == (clock.term, clock.reminded) else {
            judgement.reasons = [Reason(Finding("nothing_reminded"))]
            return judgement
        }
        judgement.reasons = roleFindings(roles).map { Reason($0, who: roles) }
        if judgement.isAccepted { judgement.drafts = [draft(.acknowledged, last.json)] }
        return judgement
    }
}
