import StrictJSON
import TestSupport
import Testing

/// Work of several people with the command line.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct OfficeWorkTests {
    private static let fields = [
        "source_kind=cppcc", "source_name=区政协", "source_date=2022-01-10", "background=群众关切",
        "suggested_form=special_meeting", "suggested_units=区住建局", "not_secret=yes",
    ]

    @Test func aBatchIsTakenWholeOrNotAtAll() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            for title in ["第一题", "第二题"] {
                #expect(try await f.yishi("new", title, "--year", "2022", as: .clerk).status == 0)
            }
            let ids = ["2022-001", "2022-002"]
            try #require(try await f.yishi(["act", ids[0], "submit"] + Self.fields, as: .clerk).status == 0)
            let before = try await f.eventCount()
            let refused = try await f.yishi(["act"] + ids + ["submit"] + Self.fields + ["--json"], as: .clerk)
            #expect(refused.status == 5)
            let refusals = try refused.json()["parameters"]?["refusals"]?.array ?? []
            #expect(refusals.map { $0["id"]?.string } == [ids[0]])
            #expect(refusals.first?["reasons"]?.array?.first?["code"] == "wrong_state")
            #expect(try await f.eventCount() == before)
            #expect(try await f.yishi(["act", ids[1], "submit"] + Self.fields, as: .clerk).status == 0)
            let both = try await f.yishi(["act"] + ids + ["return_draft", "reason=请补充"], as: .secretary)
            #expect(both.status == 0, "\(both)")
            #expect(try await f.eventCount() == before + 3)
        }
    }

    @Test func whoRecordedADecisionCannotConfirmIt() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let recorded = try await f.yishi("act", id, "withdraw", "reason=已有专项规划", as: .clerk)
            #expect(recorded.status == 0, "\(recorded)")
            let own = try await f.yishi("confirm", id, "--json", as: .clerk)
            #expect(own.status == 5, "\(own)")
            #expect(try await f.yishi("decline", id, "--reason", "再议", as: .secretary).status == 0)
            #expect(try await f.yishi("act", id, "withdraw", "reason=已有专项规划", as: .clerk).status == 0)
            #expect(try await f.yishi("confirm", id, as: .secretary).status == 0)
            let shown = try await f.yishi("show", id, "--json", as: .committee)
            #expect(try shown.json()["proposal"]?["state"] == "withdrawn", "\(shown)")
            let history = try await f.yishi("history", id, "--json", as: .committee)
            let actors = try history.json()["events"]?.array?.compactMap { $0["actor"]?.string }
            #expect(actors == ["games", "games", "man", "games", "man"], "\(history)")
        }
    }

    @Test func aRefusalNamesEveryConditionAndWhoCanMeetIt() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let why = try await f.yishi("why", id, "submit", "--json", as: .clerk)
            let act = try await f.yishi("act", id, "submit", "--json", as: .clerk)
            #expect(act.status == 5)
            let reasons = try act.json()["parameters"]?["reasons"]?.array ?? []
            #expect(
                Set(reasons.compactMap { $0["code"]?.string })
                    == [
                        "source_missing", "background_missing", "form_missing", "suggested_units_missing",
                        "secrecy_undeclared",
                    ]
            )
            #expect(reasons.allSatisfy { $0["who"]?.array?.contains("clerk") == true })
            #expect(why.output.contains("background_missing"), "\(why)")
        }
    }

    @Test func theAdministratorsToolTellsWhatVerifyFinds() async throws {
        try await DaemonFixture.with { f in
            let person = try await f.yishi(
                "admin",
                "person",
                "set",
                "games",
                "--name",
                "张三",
                "--role",
                "clerk",
                "--role",
                "committee"
            )
            #expect(person.status == 0, "\(person)")
            #expect(try await f.yishi("whoami", as: .clerk).output.contains("张三"))
            let sound = try await f.yishi("admin", "verify")
            #expect(sound.status == 0)
            #expect(sound.output.contains("The ledger is sound: 3 events"))
            let head = try #require(try await f.yishi("admin", "verify", "--json").json()["head"]?.string)
            #expect(try await f.yishi("admin", "verify", "--head", head).status == 0)
            let other = try await f.yishi("admin", "verify", "--head", String(repeating: "f", count: 64))
            #expect(other.status == 1)
            #expect(try await f.yishi("admin", "verify", as: .clerk).status == 5)
        }
    }
}
