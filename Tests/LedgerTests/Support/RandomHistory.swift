import Ledger
import StrictJSON
import TestSupport
import WorkflowCore

/// A legal history of every kind of event, in random order.
struct RandomHistory {
    private var random: SeededRandom
    private var revisions: [ProposalID: Int] = [:]
    private var pending: Set<ProposalID> = []
    private var officeRevision = 1

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The event that installs the definition, and then `count` more.
    mutating func drafts(_ count: Int, files: [String] = []) -> [EventDraft] {
        [Drafts.installed(1)] + (0..<count).map { _ in draft(files) }
    }

    private mutating func draft(_ files: [String]) -> EventDraft {
        if Int.random(in: 0..<8, using: &random) == 0 { return officeDraft() }
        let id = ProposalID(
            year: Int.random(in: 2021...2022, using: &random),
            serial: Int.random(in: 1...9, using: &random)
        )
        let revision = (revisions[id] ?? 0) + 1
        revisions[id] = revision
        guard revision > 1 else { return Drafts.created(id, title: "议题\(Int.random(in: 0..<99, using: &random))") }
        if pending.remove(id) != nil {
            let change = change(of: id, files)
            return Bool.random(using: &random)
                ? Drafts.event(id, revision, .confirmed, Change(action: "approve", input: [:], set: change.set))
                : Drafts.event(id, revision, .declined, Change(action: "approve", input: [:]))
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            pending.insert(id)
            return Drafts.event(
                id,
                revision,
                .recorded,
                authority: "party_committee",
                Change(action: "approve", input: [:])
            )
        case 1: return Drafts.event(id, revision, .credited, change(of: id, files))
        case 2:
            let on = Int.random(in: 19_000..<20_000, using: &random)
            return Drafts.armed(id, revision, [.due(on, item: Bool.random(using: &random) ? "住建局" : nil)])
        default: return Drafts.event(id, revision, .acted, change(of: id, files))
        }
    }

    private mutating func change(of id: ProposalID, _ files: [String]) -> Change {
        var change = Change(action: "act", input: ["text": "补记"])
        if Bool.random(using: &random) {
            let number = Int.random(in: 0..<5, using: &random)
            change.position = Position(step: "step\(number % 2)", state: "state\(number)", hasEnded: number == 4)
        }
        if Bool.random(using: &random) {
            let units = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                ["unit": .string("局\(Int.random(in: 0..<4, using: &random))")] as JSON
            }
            change.set = ["units": .array(units), "title": .string("改名\(Int.random(in: 0..<9, using: &random))")]
        }
        if Bool.random(using: &random) {
            change.add = ["list": .integer(Int.random(in: -9...9, using: &random))]
            change.count = ["round"]
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            change.papers = [
                Paper(
                    number: "青政协〔2022〕\(Int.random(in: 1...4, using: &random))号",
                    proposal: id.description,
                    content: #"{"title":"请示"}"#
                )
            ]
        }
        if let file = files.randomElement(using: &random), Bool.random(using: &random) {
            change.files = [EvidenceFile(sha256: file, name: "扫描件.pdf")]
        }
        return change
    }

    private mutating func officeDraft() -> EventDraft {
        officeRevision += 1
        let user = ["li", "zhao", "chen"].randomElement(using: &random) ?? "li"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Drafts.office(officeRevision, .personRemoved, ["user": .string(user)])
        case 1:
            return Drafts.installed(
                officeRevision,
                name: "other",
                text: "text \(Int.random(in: 0..<3, using: &random))"
            )
        case 2: return Drafts.removed(officeRevision, text: "text \(Int.random(in: 0..<3, using: &random))")
        default:
            return Drafts.person(
                officeRevision,
                OfficePerson(
                    user: user,
                    name: "名\(Int.random(in: 0..<9, using: &random))",
                    roles: ["clerk"],
                    unit: Bool.random(using: &random) ? "局1" : nil
                )
            )
        }
    }
}
