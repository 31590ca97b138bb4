import Synchronization
import WorkflowCore

/// What the ledger was asked of its people, remembered until a change of them is on the disk.
///
/// Every call asks who its caller is: that must neither wait for the ledger's queue nor read a table.
final class Roster: Sendable {
    /// A name that nobody has is remembered too; more names than that are no office's.
    private static let bound = 1_024

    private let known = Mutex<[String: OfficePerson?]>([:])

    /// The person of that name, or that there is none; `nil` where it is not remembered.
    subscript(user: String) -> OfficePerson?? { known.withLock { $0[user] } }

    func remember(_ person: OfficePerson?, as user: String) {
        known.withLock { known in
            if known.count >= Self.bound { known = [:] }
            known[user] = .some(person)
        }
    }

    func forgetAll() { known.withLock { $0 = [:] } }
}
