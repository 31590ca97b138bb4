/// How the program ends; scripts rely on the numbers, and `yishi(1)` lists them.
package enum ProgramExit: Int32, CaseIterable, Sendable {
    case done = 0
    case failed = 1
    /// The command was not understood; nothing was sent.
    case usage = 2
    case notFound = 3
    /// Somebody else changed the proposal, or the request id was used for something else.
    case conflict = 4
    /// Conditions are not met, or the caller has not the right.
    case refused = 5
    case unreachable = 6
    /// The request was sent and no reply came: it may have taken effect.
    case outcomeUnknown = 7
    case readOnly = 8
}
