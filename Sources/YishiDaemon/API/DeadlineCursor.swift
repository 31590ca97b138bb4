import Foundation
import Ledger
import StrictJSON
import Varlink
import WorkflowCore

/// The place between two pages of deadlines, as a text that means nothing to who hands it back.
struct DeadlineCursor: Hashable, Sendable {
    let place: DeadlinePlace

    init(_ place: DeadlinePlace) { self.place = place }

    /// Reads what ``text`` writes.
    init(_ text: String) throws {
        guard let data = Data(base64Encoded: text), let parts = (try? JSON(parsing: [UInt8](data)))?.array,
            parts.count == 4, let due = Self.day(parts[0]), let id = parts[1].string.flatMap({ ProposalID($0) }),
            let clock = parts[2].string, parts[3] == .null || parts[3].string != nil
        else { throw VarlinkError.invalidParameter("after") }
        place = DeadlinePlace(due: due, proposal: id, clock: clock, item: parts[3].string)
    }

    var text: String {
        let parts: [JSON] = [
            place.due.map { .string($0.description) } ?? .null, .string(place.proposal.description),
            .string(place.clock), place.item.map { .string($0) } ?? .null,
        ]
        return Data(JSON.array(parts).canonicalBytes).base64EncodedString()
    }

    private static func day(_ json: JSON) -> CivilDate?? {
        json == .null ? .some(nil) : json.string.flatMap { CivilDate($0) }.map(Optional.some)
    }
}
