import Systemd

/// The fields that the daemon's entries have besides the journal's own.
///
/// There is none for what people write: no title, no text of a form, no name but the Unix user name of who acts, and what
/// a deadline is for where there are several of its kind: the unit, or the number of the recommendation.
package enum JournalField: String, CaseIterable, Hashable, Sendable {
    case action
    case actor
    case cause
    case changed
    case clock
    case digest
    case due
    case event
    case faults
    case head
    case item
    case late
    case left
    case level
    case method
    case pid
    case place
    case proposal
    case reason
    case repeated
    case roles
    case rule
    case rung
    case seq
    case settings
    case state
    case step
    case suppressed
    case uid
    case version
    case workflow
    case year

    /// As it stands in the journal, such as `YISHI_PROPOSAL`.
    package var name: String { JournalFieldName(ownName: rawValue).text }
}
