package import StrictJSON

/// A consultation proposal (协商议题) as it stands: the sum of its events.
package struct Proposal: Hashable, Sendable {
    /// Year and serial number, such as `2022-001`.
    package var id: ProposalID
    /// Grows by one with each event.
    package var revision: Int
    /// The revision of the last event that was more than upkeep: who saw this one or a later one has seen it all.
    package var substance: Int
    /// The name of the workflow.
    package var workflow: String
    /// The digest of the definition it is pinned to.
    package var definition: String
    package var position: Position
    /// Where it goes on after being suspended.
    package var resumesAt: Position?
    /// Counts the stays in states: grows with each transition.
    package var visit: Int
    package var pending: PendingAct?
    package var clocks: [ClockState]
    /// Everything recorded so far, by field.
    package var record: JSONObject
    package var createdBy: String
    package var createdAt: Instant
    package var changedAt: Instant

    package var title: String { record["title"]?.string ?? "" }

    package init(
        id: ProposalID,
        revision: Int,
        substance: Int? = nil,
        workflow: String,
        definition: String,
        position: Position,
        resumesAt: Position? = nil,
        visit: Int,
        pending: PendingAct? = nil,
        clocks: [ClockState] = [],
        record: JSONObject,
        createdBy: String,
        createdAt: Instant,
        changedAt: Instant
    ) {
        self.id = id
        self.revision = revision
        self.substance = substance ?? revision
        self.workflow = workflow
        self.definition = definition
        self.position = position
        self.resumesAt = resumesAt
        self.visit = visit
        self.pending = pending
        self.clocks = clocks
        self.record = record
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.changedAt = changedAt
    }
}

/// The plan year and the number in that year.
package struct ProposalID: Hashable, Sendable, Comparable {
    package let year: Int
    package let serial: Int

    package init(year: Int, serial: Int) {
        self.year = year
        self.serial = serial
    }

    /// Reads what ``description`` writes, and nothing else.
    package init?(_ text: String) {
        var (year, serial, length) = (0, 0, 0)
        for (place, byte) in text.utf8.enumerated() {
            length = place + 1
            switch (place, byte) {
            case (4, UInt8(ascii: "-")): continue
            case (4, _): return nil
            case (..<4, 0x30...0x39): year = year * 10 + Int(byte - 0x30)
            // A number of more than three digits begins with none that says nothing.
            case (5..<11, 0x30...0x39) where place < 8 || serial > 99: serial = serial * 10 + Int(byte - 0x30)
            default: return nil
            }
        }
        guard length > 7, year > 0, serial > 0 else { return nil }
        self.init(year: year, serial: serial)
    }

    package static func < (left: ProposalID, right: ProposalID) -> Bool {
        (left.year, left.serial) < (right.year, right.serial)
    }
}

extension ProposalID: CustomStringConvertible {
    package var description: String { "\(CivilDate.padded(year, 4))-\(CivilDate.padded(serial, 3))" }
}

/// Where a proposal stands.
package struct Position: Hashable, Sendable {
    package var step: String
    package var state: String
    /// Whether the state is an end.
    package var hasEnded: Bool

    package init(step: String, state: String, hasEnded: Bool = false) {
        self.step = step
        self.state = state
        self.hasEnded = hasEnded
    }
}

/// A recorded act of an outside body that waits for a second person.
package struct PendingAct: Hashable, Sendable {
    package var action: String
    /// The user name of the person who recorded it.
    package var recordedBy: String
    package var at: Instant
    /// The form as it was typed.
    package var input: JSONObject

    package init(action: String, recordedBy: String, at: Instant, input: JSONObject) {
        self.action = action
        self.recordedBy = recordedBy
        self.at = at
        self.input = input
    }
}
