import Foundation
import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore

/// Of a ledger that is damaged in part, the other parts are served, and nothing is built on it.
struct DamageTests {
    private static let count = 40

    /// Forty proposals, each of a size that a page holds few of them, and a file.
    private func fill(_ scratch: Scratch) async throws {
        try await scratch.withLedger { ledger in
            let file = try await ledger.evidence.store("扫描件")
            try await ledger.append([Drafts.installed(1)])
            for serial in 1...Self.count {
                let text = JSON.string(String(repeating: "长", count: 400))
                try await ledger.append([Drafts.created(id(serial), record: ["background": text])])
            }
            var change = Change(action: "send", input: [:])
            change.files = [EvidenceFile(sha256: file.sha256, name: "请示.pdf")]
            try await ledger.append([Drafts.event(id(1), 2, .acted, change)])
        }
    }

    private func id(_ serial: Int) -> ProposalID { ProposalID(year: 2022, serial: serial) }

    @Test func whatABadPageDoesNotHoldIsReadAndNothingIsChanged() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try #require(try scratch.damagePages(of: "contents", only: 0) > 3)
        try await scratch.withLedger { ledger in
            #expect(ledger.health.problem == nil)
            #expect(await codeOf { try await ledger.proposal(id(1)) } == "damaged")
            #expect(ledger.health.problem?.code == "damaged")
            let last = try await ledger.proposal(id(Self.count))?.id
            #expect(last == id(Self.count))
            #expect(try await ledger.allEvents().count == Self.count + 2)
            #expect(await codeOf { try await ledger.append([Drafts.event(id(Self.count), 2)]) } == "damaged")
            let revision = try await ledger.proposal(id(Self.count))?.revision
            #expect(revision == 1)
        }
    }

    @Test(arguments: ["contents", "proposals", "events", "definitions", "evidence"])
    func verifyingNamesABadPageAndGoesOn(_ table: String) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let pages = try scratch.damagePages(of: table, only: 0)
        try await scratch.withLedger { ledger in
            let report = try await ledger.verify()
            let faults = report.faults.map { "\($0.place) \($0.code.rawValue)" }
            switch table {
            case "contents": #expect(faults.first == "contents 2022-001 unreadable" && faults.count < 20, "\(faults)")
            case "events":
                #expect(faults.first?.hasPrefix("events 1-") == true, "\(faults)")
                #expect(report.head.seq == Self.count + 2)
                #expect(report.events > Self.count / 2 && report.events < Self.count + 2)
            default: #expect(faults.contains { $0.hasSuffix(" unreadable") }, "\(pages): \(faults)")
            }
            if table != "evidence" { #expect(report.evidenceCount == 1) }
            #expect(ledger.health.problem != nil)
        }
    }

    @Test(arguments: [
        "UPDATE contents SET content = '[' WHERE id = 2022000001",
        "UPDATE contents SET content = '{}' WHERE id = 2022000001",
        "DELETE FROM contents WHERE id = 2022000002",
    ])
    func whatCannotBeDecodedStopsChangesUntilItIsRebuilt(_ damage: String) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        _ = try Tool.sqlite(scratch.database, damage)
        try await scratch.withLedger { ledger in
            #expect(await codeOf { try await ledger.read { try $0.proposals(limit: 10) } } == "damaged")
            #expect(await codeOf { try await ledger.append([Drafts.event(id(9), 2)]) } == "damaged")
            let revision = try await ledger.proposal(id(9))?.revision
            #expect(revision == 1)
            try await ledger.rebuild()
            #expect(ledger.health.problem == nil)
            try await ledger.append([Drafts.event(id(9), 2)])
            #expect(try await ledger.read { try $0.proposals(limit: 10) }.count == 10)
        }
    }

    @Test func anEventThatCannotBeDecodedStopsChangesOnceItIsFound() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        _ = try Tool.sqlite(
            scratch.database,
            "DROP TRIGGER events_are_never_changed; UPDATE events SET detail = '[' WHERE seq = 5"
        )
        try await scratch.withLedger { ledger in
            try await ledger.append([Drafts.event(id(9), 2)])
            #expect(try await !ledger.verify().isSound)
            #expect(ledger.health.problem?.code == "damaged")
            #expect(await codeOf { try await ledger.append([Drafts.event(id(9), 3)]) } == "damaged")
            #expect(await codeOf { try await ledger.read { try $0.events(limit: 10) } } == "damaged")
            #expect(try await ledger.read { try $0.events(after: 5, limit: 10) }.count == 10)
        }
    }

    @Test func aTableThatIsGoneIsDamageAndNoFailureOfTheStorage() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        _ = try Tool.sqlite(scratch.database, "DROP TABLE people")
        try await scratch.withLedger { ledger in
            #expect(await codeOf { try await ledger.read { try $0.people() } } == "damaged")
            let revision = try await ledger.proposal(id(1))?.revision
            #expect(revision == 2)
        }
    }
}
