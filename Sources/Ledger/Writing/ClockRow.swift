import StrictJSON
import WorkflowCore

/// A deadline as the table of clocks holds it; none once it is met.
struct ClockRow: Hashable {
    struct Key: Hashable {
        let name: String
        let item: String
    }

    let key: Key
    let isRunning: Bool
    /// Days since 1970-01-01, as is ``remindOn``; none while it stands still, since nobody knows how long it will.
    let due: Int?
    let remindOn: Int?
    /// The rung that has reminded and nobody has taken note of.
    let told: Int?

    init?(_ clock: ClockState) {
        guard clock.status != .met else { return nil }
        key = Key(name: clock.name, item: clock.item ?? "")
        isRunning = clock.status == .running
        due = isRunning ? clock.due?.dayNumber : nil
        remindOn = clock.pendingRungs.first?.on.dayNumber
        told = clock.awaitsAttention ? clock.reminded : nil
    }

    /// The columns behind the key.
    var columns: [JSON] {
        [.bool(isRunning)] + [due, remindOn, told].map { $0.map { .integer($0) } ?? .null }
    }
}
