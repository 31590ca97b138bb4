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
    /// Days since 1970-01-01, as is ``remindOn``.
    let due: Int?
    let remindOn: Int?

    init?(_ clock: ClockState) {
        guard clock.status != .met else { return nil }
        key = Key(name: clock.name, item: clock.item ?? "")
        isRunning = clock.status == .running
        due = clock.due?.dayNumber
        remindOn = clock.pendingRungs.first?.on.dayNumber
    }

    /// The columns behind the key.
    var columns: [JSON] {
        [.bool(isRunning), due.map { .integer($0) } ?? .null, remindOn.map { .integer($0) } ?? .null]
    }
}
