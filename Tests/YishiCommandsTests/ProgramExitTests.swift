import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("Exit statuses")
struct ProgramExitTests {
    static let failures: [(any APIFailure, ProgramExit)] = [
        (Proposals.Failure.notFound(what: "proposal", id: "2022-009"), .notFound),
        (Proposals.Failure.refused(id: "2022-001", action: "submit", reasons: [Office.reason()]), .refused),
        (Proposals.Failure.batchRefused([Proposals.Refusal(index: 0, reasons: [])]), .refused),
        (Proposals.Failure.conflict(id: "2022-001", expected: 3, actual: 4), .conflict),
        (Proposals.Failure.requestReused(requestId: "r1"), .conflict), (Proposals.Failure.lagged(cursor: 7), .failed),
        (Proposals.Failure.readOnly(reason: "disk full"), .readOnly),
        (Proposals.Failure.busy(retryAfterMs: 5), .failed),
        (Manage.Failure.notFound(what: "person", id: "li"), .notFound),
        (Manage.Failure.readOnly(reason: "x"), .readOnly),
        (Manage.Failure.inUse(digest: "ab12", open: 2), .conflict),
        (Manage.Failure.invalidPerson(Office.label("No such role", "没有该角色")), .refused),
        (Manage.Failure.backupFailed(reason: Office.label("No room", "空间不足")), .failed),
        (
            Manage.Failure.backupDamaged(
                path: "/b",
                faults: [Manage.Fault(place: "event 1", rule: "x", label: Office.label("Changed", "被改动"))]
            ), .failed
        ),
        (
            Manage.Failure.invalidDefinition([
                Manage.Fault(place: "a.yaml:1:2", rule: "unknown_key", label: Office.label("Unknown", "未知"))
            ]), .refused
        ),
        (
            Manage.Failure.invalidCalendar([
                Manage.Fault(place: "a.csv:3", rule: "calendar-date", label: Office.label("No date", "不是日期"))
            ]), .refused
        ),
        (
            Manage.Failure.invalidScenario([
                Manage.Fault(place: "a.txt:3", rule: "unknown_word", label: Office.label("Unknown", "未知"))
            ]), .refused
        ),
        (Proposals.Failure(name: "org.varlink.service.PermissionDenied", parameters: [:]), .refused),
        (Proposals.Failure(name: "org.varlink.service.InvalidParameter", parameters: ["parameter": "id"]), .usage),
        (Proposals.Failure(name: "org.varlink.service.MethodNotFound", parameters: ["method": "X"]), .failed),
        (Proposals.Failure(name: "io.yishi.Proposals.Later", parameters: ["x": 1]), .failed),
    ]

    @Test("tell what the daemon's error means, in words and as JSON", arguments: failures.indices)
    func everyErrorHasItsStatus(_ index: Int) throws {
        let (failure, status) = Self.failures[index]
        let daemon = try Office.daemon()
        daemon.refuse(Proposals.Get.self, .error(name: failure.name, parameters: try failure.parameters()))
        let outcome = try run(["show", "2022-001"], daemon)
        #expect(outcome.status == status)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.count > 10)
        let asJSON = try run(["show", "2022-001", "--json"], daemon)
        #expect(asJSON.status == status)
        #expect(asJSON.errors.isEmpty)
        #expect(try asJSON.json["error"] == .string(failure.name))
        #expect(try asJSON.json["exitCode"] == .integer(Int(status.rawValue)))
        #expect(try asJSON.json["parameters"] == .object(failure.parameters()))
    }

    @Test(
        "name the socket and the next step where the daemon is away",
        arguments: [
            DaemonError.unreachable("No such file"), .noReply("closed"),
        ]
    )
    func anAbsentDaemonIsNamed(_ error: DaemonError) throws {
        let daemon = FakeDaemon()
        daemon.refuse(Proposals.Get.self, error)
        let outcome = try run(["show", "2022-001"], daemon)
        #expect(outcome.status == .unreachable)
        #expect(outcome.errors.contains("/run/test/io.yishi"))
        #expect(outcome.errors.contains("systemctl status yishid"))
    }

    @Test("tell a reply that does not fit the interface")
    func aStrangeReplyIsTold() throws {
        let daemon = FakeDaemon()
        daemon.answer(Proposals.Get.self, ["proposal": 3])
        #expect(try run(["show", "2022-001"], daemon).status == .failed)
        try daemon.answer(Proposals.Get.self, with: .init(proposal: Office.proposal()))
        daemon.answer(Proposals.Describe.self, ["workflows": []])
        #expect(try run(["show", "2022-001"], daemon).status == .failed)
    }

    @Test(
        "are 2 where the words are not understood",
        arguments: [
            ["nonsense"], ["show"], ["show", "2022-001", "--bogus"], ["list", "--limit", "0"],
            ["admin", "backup", "/srv", "--keep", "0"],
            ["admin", "person", "set", "li"],
            ["graph", "2022-001", "--workflow", "x"], ["graph", "--format", "png"], ["decline", "2022-001"],
            ["todo", "--limit", "0"], ["todo", "--limit", "501"], ["deadline", "explain", "2022-001"],
            ["deadline", "list", "--limit", "0"], ["deadline", "list", "--through", "2022-02-29"],
            ["deadline", "list", "--ics"], ["forecast"], ["forecast", "--until", "soon"],
            ["forecast", "--until", "2022-12-31", "--if", "2022-001 submit"],
            ["admin", "calendar", "show", "2022-13"], ["admin", "calendar", "import"], ["admin", "scenario"],
        ]
    )
    func misunderstoodWordsAreUsage(_ arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == .usage)
        #expect(try run(arguments + ["--json"]).json["error"] == "Usage")
    }

    @Test(
        "are 0 for help and version",
        arguments: [["--help"], ["--version"], ["help", "act"], ["admin"], ["act", "-h"], []]
    )
    func helpEndsWell(_ arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == .done)
        #expect(!outcome.output.isEmpty)
    }
}
