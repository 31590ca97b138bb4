import StrictJSON
import Testing
import WorkflowCore

/// New proposals.
struct IntakeTests {
    @Test func aProposalStartsWithWhatWasFilledIn() throws {
        let outcome = try Intake.small(.member).judge(["title": " 停车难 ", "focus": "热点"]) { $0 == 2026 ? 7 : 1 }
        #expect(outcome.reasons == [])
        let draft = try #require(outcome.draft)
        #expect((draft.subject, draft.revision, draft.kind, draft.actor) == ("2026-007", 1, .created, "zhao"))
        #expect(draft.definition == sha256("d"))
        let proposal = try Proposal.applying(.after(nil, .created, draft.detail), to: nil)
        #expect(proposal.record == ["title": "停车难", "focus": ["hot"], "year": 2026, "serial": 7])
        #expect(proposal.position == Position(step: "drafting", state: "draft"))
        #expect(proposal.visit == 1)
        #expect(draft.detail["input"] == ["title": " 停车难 ", "focus": "热点"])
    }

    @Test func yearAndSerialMayBeGiven() throws {
        let outcome = try Intake.small(.clerk).judge(["title": "甲", "year": "２０２７", "serial": 12]) { _ in 1 }
        #expect(outcome.draft?.subject == "2027-012")
    }

    @Test(
        arguments: [
            ([:], ["title_missing@title"]), (["title": "甲", "colour": "red"], ["field_unknown@colour"]),
            (["title": "甲\n乙"], ["value_invalid@title"]), (["title": "甲", "serial": 0], ["value_invalid@serial"]),
            (["title": "甲", "serial": 1_000_000], ["value_invalid@serial"]),
            (["title": "甲", "year": 0], ["value_invalid@year"]),
            (["title": "甲", "year": 10_000], ["value_invalid@year"]),
            (["title": "甲", "serial": "x"], ["value_invalid@serial"]),
            (["title": "甲", "year": 2026, "serial": 5], ["serial_taken@serial"]),
        ] as [(JSONObject, [String])]
    )
    func whatCannotBeEnteredIsNamed(fields: JSONObject, codes: [String]) throws {
        let facts = TestFacts(proposals: [Proposal(id: ProposalID(year: 2026, serial: 5), in: "draft")])
        let outcome = try Intake.small(.clerk, facts: facts).judge(fields) { _ in 1 }
        #expect(outcome.reasons.map { $0.code + ($0.field.map { "@\($0)" } ?? "") } == codes)
        #expect(outcome.draft == nil)
    }

    @Test func anImpossibleNumberIsToldTheRange() throws {
        let serial = try Intake.small(.clerk).judge(["title": "甲", "serial": 0]) { _ in 1 }
        #expect(serial.reasons.map(\.label.zh) == ["填写内容不符合要求：应为 1 至 999999"])
        let year = try Intake.small(.clerk).judge(["title": "甲", "year": 0]) { _ in 1 }
        #expect(year.reasons.map(\.label.en) == ["This value is not possible here: from 1 to 9999 is expected"])
    }

    @Test func onlyWhoCanTakeItFurtherMayEnterOne() throws {
        let outcome = try Intake.small(.auditor).judge(["title": "甲"]) { _ in 1 }
        #expect(outcome.reasons.map(\.code) == ["role_forbidden"])
        #expect(outcome.reasons.map(\.who) == [["clerk", "member"]])
        #expect(outcome.reasons.map(\.label.zh) == ["您的角色不能办理此事项：应由 经办人员、委员 办理"])
    }

    @Test func whatTheModuleDoubtsIsSaidAtOnce() throws {
        let title = "关于推进海产品产业链延伸、壮大我区食品产业的若干建议"
        let outcome = try Intake.small(.clerk).judge(["title": .string(title)]) { _ in 1 }
        #expect(outcome.warnings.map(\.code) == ["title_long"])
        #expect(outcome.draft != nil)
    }

    @Test func clocksOfTheFirstStateStartAtOnce() throws {
        var manifest = StepManifest.drafting
        manifest.clocks = [ClockSpec("review", zh: "初审期限", en: "Screening", states: ["draft"])]
        let step = Step(
            WorkflowDefinition.small.steps[0],
            manifest: manifest,
            check: { _ in [] },
            destination: firstDestination
        )
        let workflow = Workflow(definition: .small, digest: sha256("d"), steps: [step])
        let outcome = try Intake.small(.clerk, workflow: workflow).judge(["title": "甲"]) { _ in 1 }
        let draft = try #require(outcome.draft)
        let proposal = try Proposal.applying(.after(nil, .created, draft.detail), to: nil)
        #expect(try proposal.clocks.map(\.due) == [day("2026-01-20")])
        #expect(proposal.clocks.map(\.term) == [1])

        let unknown = try Intake.small(.clerk, calendars: OfficeCalendars(), workflow: workflow).judge(["title": "甲"]) {
            _ in 1
        }
        #expect(unknown.draft != nil)
        #expect(unknown.warnings.map(\.label.zh) == ["缺该年度的工作日历，无法核对期限：初审期限，2026"])
    }
}
