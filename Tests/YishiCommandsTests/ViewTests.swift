import Foundation
import StrictJSON
import Testing
import YishiAPI
import YishiCommands

/// What each command shows, in both languages and as JSON.
@Suite("What commands show")
struct ViewTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        let clock = Proposals.Clock(
            name: "screening",
            label: Office.label("Screening", "初审期限"),
            startedOn: "2022-04-18",
            due: "2022-04-29",
            status: "running",
            workingDaysLeft: -2
        )
        let later = Proposals.Clock(
            name: "review",
            label: Office.label("Review", "审议期限"),
            startedOn: "2022-04-18",
            due: "2022-05-29",
            status: "running",
            workingDaysLeft: 1
        )
        let pending = Proposals.Pending(
            action: "approve",
            actionLabel: Office.label("Approve", "批准"),
            confirmers: ["secretary_general"],
            recordedBy: "li",
            at: "2022-04-18T02:05:00.000Z",
            input: ["form": "reply"]
        )
        let proposal = Office.proposal(
            pending: pending,
            clocks: [later, clock],
            record: [
                "title": "推进海产品产业链延伸", "not_secret": true, "suggested_units": ["住建局", "交警"], "source_kind": "cppcc",
                "background": "第一行\n第二行", "units": [["unit": "住建局"], ["unit": "交警"]],
                "paper": ["doc_no": "青政协〔2022〕3号"],
            ]
        )
        try daemon.answer(Proposals.Get.self, with: .init(proposal: proposal))
        try daemon.answer(
            Proposals.List.self,
            with: .init(proposals: [proposal, Office.proposal("2022-002", ended: true)])
        )
        let submitted = Office.event(2, "submit", label: Office.label("Submit", "提交"), to: "screening")
        let approved = Office.event(3, "approve", kind: "confirmed", authority: "party_committee")
        try daemon.answer(
            Proposals.History.self,
            with: .init(events: [Office.event(1, to: "draft", kind: "created"), submitted, approved])
        )
        try daemon.answer(
            Proposals.Similar.self,
            with: .init(similar: [
                .init(
                    id: "2021-004",
                    year: 2021,
                    title: "海产品加工",
                    stateLabel: Office.label("Archived", "已归档"),
                    percent: 63
                )
            ])
        )
        var action = Office.submit
        action.warnings = [Office.reason("title_many_matters", field: "title")]
        action.reasons.append(Office.reason("similar_not_checked", field: nil))
        var ready = Office.submit
        ready.name = "approve"
        ready.needsSecondPerson = true
        ready.reasons = []
        ready.form = []
        let clocks = Array(Office.clocks.prefix(2))
        try daemon.answer(Proposals.Actions.self, with: .init(actions: [action, ready], clocks: clocks))
        try daemon.answer(
            Proposals.Decide.self,
            with: .init(proposals: [Office.proposal(revision: 4)], events: [approved], warnings: [Office.reason()])
        )
        try daemon.answer(
            Proposals.Act.self,
            with: .init(
                proposal: proposal,
                events: [Office.event(3, "approve", kind: "recorded")],
                warnings: nil
            )
        )
        try daemon.answer(Proposals.CreateAll.self, with: .init(proposals: [proposal], events: []))
        try manage(daemon)
        return daemon
    }

    private static func manage(_ daemon: FakeDaemon) throws {
        let li = Manage.Person(user: "li", name: "李明", roles: ["clerk", "other"], unit: "住建局")
        try daemon.answer(
            Manage.WhoAmI.self,
            with: .init(user: "li", name: "李明", roles: ["clerk"], unit: "住建局", administrator: true)
        )
        try daemon.answer(
            Manage.Status.self,
            with: .init(
                version: "0.1.0",
                since: "2022-04-18T02:05:00Z",
                state: "read_only",
                reason: "disk full",
                events: 17,
                head: "cd34",
                open: 6,
                ended: 2,
                pending: 1,
                ledgerBytes: 40960
            )
        )
        try daemon.answer(Manage.ListPeople.self, with: .init(people: [li]))
        try daemon.answer(Manage.SetPerson.self, with: .init(person: li))
        try daemon.answer(Manage.RemovePerson.self, with: .init())
        let definition = Manage.Definition(
            name: "annual-proposal",
            digest: "0123456789abcdef",
            label: Office.label("Annual proposal", "年度协商议题"),
            current: true,
            open: 8
        )
        var old = definition
        old.digest = "fedcba9876543210"
        old.current = false
        old.installedAt = "2022-04-18T02:05:00.000Z"
        try daemon.answer(Manage.ListDefinitions.self, with: .init(definitions: [definition, old]))
        try daemon.answer(Manage.InstallDefinition.self, with: .init(definition: definition))
        try daemon.answer(Manage.RemoveDefinition.self, with: .init())
        try daemon.answer(Manage.ReadDefinition.self, with: .init(text: "name: annual-proposal\n\nsteps: []\n"))
        try daemon.answer(Manage.CheckDefinition.self, with: .init(faults: []))
        try daemon.answer(Manage.Verify.self, with: .init(events: 17, head: "cd34", evidence: 3, faults: []))
        try daemon.answer(
            Manage.Backup.self,
            with: .init(path: "/srv/yishi-17", events: 17, head: "cd34", removed: ["/srv/yishi-3"])
        )
        try daemon.answer(Manage.Reload.self, with: .init(changed: ["limits"], waiting: ["socket"]))
    }

    static let commands: [(String, [String])] = [
        ("list", ["list"]), ("list-quiet", ["list", "-q"]), ("show", ["show", "2022-001"]),
        ("show-as-of", ["show", "2022-001", "--as-of", "2022-05-01"]), ("history", ["history", "2022-001"]),
        ("similar", ["similar", "2022-001"]), ("actions", ["actions", "2022-001"]),
        ("actions-form", ["actions", "2022-001", "提交"]),
        ("why", ["why", "2022-001", "submit"]),
        ("why-ready", ["why", "2022-001", "approve"]), ("confirm", ["confirm", "2022-001"]),
        ("decline", ["decline", "2022-001", "--reason", "文号有误"]), ("act", ["act", "2022-001", "approve"]),
        ("dry-run", ["act", "2022-001", "approve", "--dry-run"]), ("whoami", ["whoami"]), ("status", ["status"]),
        ("call", ["call", "Similar", #"{"id":"2022-001"}"#]), ("person-list", ["admin", "person", "list"]),
        ("person-set", ["admin", "person", "set", "li", "--name", "李明", "--role", "clerk", "--role", "other"]),
        ("person-remove", ["admin", "person", "remove", "li"]), ("roles", ["admin", "roles"]),
        ("definition-list", ["admin", "definition", "list"]),
        ("definition-show", ["admin", "definition", "show", "0123"]),
        ("definition-remove", ["admin", "definition", "remove", "fedc"]),
        ("verify", ["admin", "verify", "--head", "cd34"]),
        ("backup", ["admin", "backup", "/srv", "--keep", "2"]), ("reload", ["admin", "reload"]),
    ]

    @Test("reads well in English and Chinese", arguments: commands)
    func commandsReadWell(_ name: String, _ arguments: [String]) throws {
        let english = try run(arguments, Self.daemon())
        let chinese = try run(arguments, Self.daemon(), in: .zh)
        #expect(english.status == .done)
        #expect(english.errors.isEmpty)
        try expectSnapshot("\(english.output)\n\(chinese.output)", "\(name).txt")
    }

    @Test("is one JSON value for programs", arguments: commands)
    func commandsWriteJSON(_ name: String, _ arguments: [String]) throws {
        let outcome = try run(arguments + ["--json"], Self.daemon(), in: .zh)
        #expect(outcome.status == .done)
        #expect(outcome.errors.isEmpty)
        #expect(try outcome.json.object != nil)
    }

    @Test("says what is wrong with a ledger or a definition, and ends with 1")
    func faultsEndWithOne() throws {
        let fault = Manage.Fault(place: "seq 12", rule: "digest", label: Office.label("The digest differs", "摘要值不符"))
        let daemon = FakeDaemon()
        try daemon.answer(Manage.Verify.self, with: .init(events: 17, head: "cd34", evidence: 3, faults: [fault]))
        let verified = try run(["admin", "verify"], daemon)
        #expect(verified.status == .failed)
        #expect(verified.output == "1 fault:\n  seq 12  The digest differs  [digest]\n")
        try daemon.answer(Manage.CheckDefinition.self, with: .init(faults: [fault, fault]))
        try withScratchFolder { folder in
            let path = folder.appending(path: "a.yaml").path
            try Data("name: a".utf8).write(to: URL(filePath: path))
            let checked = try run(["admin", "definition", "check", path], daemon, in: .zh)
            #expect(checked.status == .failed)
            #expect(checked.output.hasPrefix("2 处问题："))
            #expect(daemon.parameters(of: Manage.CheckDefinition.self) == [["text": "name: a"]])
        }
    }

    @Test("refuses the beginning of a digest that several definitions have")
    func ambiguousDigestsAreRefused() throws {
        let daemon = try Self.daemon()
        let digests = ["ab12", "ab34"].map {
            Manage.Definition(name: "a", digest: $0, label: Office.label("A", "甲"), current: false, open: 0)
        }
        try daemon.answer(Manage.ListDefinitions.self, with: .init(definitions: digests))
        #expect(try run(["admin", "definition", "remove", "ab"], daemon).status == .usage)
        #expect(daemon.parameters(of: Manage.RemoveDefinition.self).isEmpty)
    }

    @Test("goes through all pages, and stops at the limit")
    func listsGoThroughAllPages() throws {
        let daemon = FakeDaemon()
        daemon.answer(Proposals.List.self) { parameters in
            let first = parameters["after"] == nil
            let page = Proposals.List.Output(
                proposals: [Office.proposal(first ? "2022-001" : "2022-002")],
                next: first ? "2022-001" : nil
            )
            return (try? JSON(encoding: page).object) ?? [:]
        }
        #expect(try run(["list", "-q"], daemon).output == "2022-001\n2022-002\n")
        #expect(try run(["list", "-q", "--limit", "1", "state=draft", "open"], daemon).output == "2022-001\n")
        #expect(daemon.parameters(of: Proposals.List.self).last == ["filter": "state=draft open", "limit": 1])
    }

    @Test("writes evidence to a file, part by part")
    func evidenceIsWritten() throws {
        let daemon = FakeDaemon()
        let parts = ["scan", "ned"]
        daemon.answer(Proposals.ReadFile.self) { parameters in
            let part = parameters["offset"] == 0 ? parts[0] : parts[1]
            return ["part": .string(Data(part.utf8).base64EncodedString()), "size": 7]
        }
        try withScratchFolder { folder in
            let path = folder.appending(path: "out").path
            let outcome = try run(["file", "get", "ab12", "-o", path], daemon)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(outcome.status == .done)
            #expect(text == "scanned")
        }
    }
}
