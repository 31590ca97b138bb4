import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct OfficeTests {
    @Test func peopleAreAsTheLastEventSetThem() async throws {
        let ledger = try Ledger.inMemory()
        let li = OfficePerson(user: "li", name: "李", roles: ["clerk", "member"], unit: "住建局")
        let chen = OfficePerson(user: "chen", name: "陈", roles: [])
        try await ledger.append([Drafts.person(1, li), Drafts.person(2, chen)])
        #expect(try await ledger.read { try $0.people() } == [chen, li])
        #expect(try await ledger.read { try $0.person("li") } == li)
        let renamed = OfficePerson(user: "li", name: "李四", roles: ["auditor"])
        try await ledger.append([
            Drafts.person(3, renamed), Drafts.office(4, .personRemoved, ["user": "chen"]),
        ])
        #expect(try await ledger.read { try $0.people() } == [renamed])
        #expect(try await ledger.read { try $0.person("chen") } == nil)
        #expect(try await ledger.read { try $0.revision(of: EventDraft.office) } == 4)
    }

    @Test func aPersonIsKnownAsTheLastCommitLeftThem() async throws {
        let ledger = try Ledger.inMemory()
        #expect(try await ledger.person("li") == nil)
        let li = OfficePerson(user: "li", name: "李", roles: ["clerk"])
        try await ledger.append([Drafts.person(1, li)])
        #expect(try await ledger.person("li") == li)
        let promoted = OfficePerson(user: "li", name: "李", roles: ["secretary_general"])
        await #expect(throws: LedgerError.self) {
            try await ledger.group { group in
                _ = try group.append([Drafts.person(2, promoted)], at: Instant(milliseconds: 0))
                #expect(try group.person("li") == promoted)
                throw CancellationError()
            }
        }
        #expect(try await ledger.person("li") == li)
        try await ledger.append([Drafts.person(2, promoted)])
        #expect(try await ledger.person("li") == promoted)
        try await ledger.append([Drafts.office(3, .personRemoved, ["user": "li"])])
        #expect(try await ledger.person("li") == nil)
    }

    @Test func theDefinitionInstalledLastIsTheCurrentOne() async throws {
        let ledger = try Ledger.inMemory()
        func current() async throws -> String? {
            try await ledger.read { try $0.currentDefinition(of: "annual-proposal") }?.text
        }
        try await ledger.append([Drafts.installed(1, text: "old"), Drafts.installed(2, text: "new")])
        try await ledger.append([Drafts.installed(3, name: "other", text: "another workflow")])
        #expect(try await current() == "new")
        #expect(try await ledger.read { try $0.definitions() }.map(\.isCurrent) == [false, true, true])
        try await ledger.append([Drafts.removed(4, text: "new")])
        #expect(try await current() == "old")
        #expect(try await ledger.read { try $0.definitions() }.map(\.text) == ["old", "another workflow"])
        // Proposals that ended by it are still shown by it.
        let removed = try await ledger.read { try $0.definition(Digest.sha256("new")) }
        #expect(removed?.text == "new")
        #expect(removed?.isCurrent == false)
        try await ledger.append([Drafts.installed(5, text: "new")])
        #expect(try await current() == "new")
    }
}
