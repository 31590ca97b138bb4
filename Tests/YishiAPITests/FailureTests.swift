import StrictJSON
import Testing
import YishiAPI

@Suite("Errors on the wire")
struct FailureTests {
    static let proposals: [(Proposals.Failure, String, String)] = [
        (.notFound(what: "proposal", id: "2022-009"), "NotFound", #"{"id":"2022-009","what":"proposal"}"#),
        (
            .refused(id: "2022-001", action: "submit", reasons: [reason]), "Refused",
            #"{"action":"submit","id":"2022-001","reasons":[\#(Literal.reason)]}"#
        ),
        (
            .batchRefused([Proposals.Refusal(index: 2, id: "2022-003", action: "approve", reasons: [reason])]),
            "BatchRefused",
            #"{"refusals":[{"action":"approve","id":"2022-003","index":2,"reasons":[\#(Literal.reason)]}]}"#
        ),
        (.conflict(id: "2022-001", expected: 3, actual: 4), "Conflict", #"{"actual":4,"expected":3,"id":"2022-001"}"#),
        (.requestReused(requestId: "r1"), "RequestReused", #"{"requestId":"r1"}"#),
        (.lagged(cursor: 17), "Lagged", #"{"cursor":17}"#),
        (
            .readOnly(reason: "Draft", label: label), "ReadOnly",
            #"{"label":\#(Literal.label),"reason":"Draft"}"#
        ),
        (.busy(retryAfterMs: 200), "Busy", #"{"retryAfterMs":200}"#),
    ]

    static let manage: [(Manage.Failure, String, String)] = [
        (
            .invalidDefinition([Manage.Fault(place: "event 12", rule: "digest", label: label)]), "InvalidDefinition",
            #"{"faults":[\#(Literal.fault)]}"#
        ),
        (
            .invalidCalendar([Manage.Fault(place: "event 12", rule: "digest", label: label)]), "InvalidCalendar",
            #"{"faults":[\#(Literal.fault)]}"#
        ),
        (
            .invalidScenario([Manage.Fault(place: "event 12", rule: "digest", label: label)]), "InvalidScenario",
            #"{"faults":[\#(Literal.fault)]}"#
        ),
        (.inUse(digest: "ab12", open: 8), "InUse", #"{"digest":"ab12","open":8}"#),
        (.invalidPerson(label), "InvalidPerson", #"{"reason":\#(Literal.label)}"#),
        (
            .readOnly(reason: "Draft", label: label), "ReadOnly",
            #"{"label":\#(Literal.label),"reason":"Draft"}"#
        ),
        (.backupFailed(reason: label), "BackupFailed", #"{"reason":\#(Literal.label)}"#),
        (
            .backupDamaged(path: "/b", faults: [Manage.Fault(place: "event 12", rule: "digest", label: label)]),
            "BackupDamaged", #"{"faults":[\#(Literal.fault)],"path":"/b"}"#
        ),
        (.notFound(what: "person", id: "li"), "NotFound", #"{"id":"li","what":"person"}"#),
    ]

    static let label = WireLabel(en: "Draft", zh: "草稿")
    static let reason = Proposals.Reason(
        code: "title_missing",
        field: "title",
        label: label,
        who: ["clerk"],
        waivers: ["secretary_general"]
    )

    @Test("of Proposals keep their name and parameters", arguments: proposals)
    func proposalsErrorsAreReadAndWritten(_ failure: Proposals.Failure, _ name: String, _ text: String) throws {
        try check(failure, name, text, of: Proposals.self)
    }

    @Test("of Manage keep their name and parameters", arguments: manage)
    func manageErrorsAreReadAndWritten(_ failure: Manage.Failure, _ name: String, _ text: String) throws {
        try check(failure, name, text, of: Manage.self)
    }

    private func check<I: APIInterface>(_ failure: I.Failure, _ name: String, _ text: String, of: I.Type) throws {
        #expect(failure.name == "\(I.name).\(name)")
        #expect(try JSON.object(failure.parameters()).canonicalText == text)
        let parameters = try #require(JSON(parsing: text).object)
        #expect(I.Failure(name: failure.name, parameters: parameters) == failure)
        let interface = try InterfaceText(I.text)
        let members = try #require(interface.errors[name])
        #expect(interface.differences(.object(parameters), members, at: name).isEmpty)
    }

    @Test("exist for every error of the interfaces")
    func everyErrorHasASample() throws {
        #expect(try Set(InterfaceText(Proposals.text).errors.keys) == Set(Self.proposals.map { $0.1 }))
        #expect(try Set(InterfaceText(Manage.text).errors.keys) == Set(Self.manage.map { $0.1 }))
    }

    @Test(
        "that are unknown or do not fit are kept as they came",
        arguments: [
            ("org.varlink.service.PermissionDenied", #"{}"#),
            ("io.yishi.Proposals.Later", #"{"x":1}"#),
            ("io.yishi.Proposals.NotFound", #"{"what":3}"#),
        ]
    )
    func unknownErrorsAreKept(_ name: String, _ text: String) throws {
        let parameters = try #require(JSON(parsing: text).object)
        let failure = Proposals.Failure(name: name, parameters: parameters)
        #expect(failure == .other(name: name, parameters: parameters))
        #expect(failure.name == name)
        #expect(try failure.parameters() == parameters)
    }
}
