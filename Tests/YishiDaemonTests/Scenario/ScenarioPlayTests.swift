import Testing
import WorkflowCore
import YishiDaemon

@Suite struct ScenarioPlayTests {
    /// What is expected of a proposal that is screened since 3 November, on which day, and what is found instead.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let day: String
        let expected: String
        let found: String

        var testDescription: String { "\(day) \(expected)" }

        init(_ day: String, _ expected: String, _ found: String) {
            (self.day, self.expected, self.found) = (day, expected, found)
        }
    }

    static let wrong = [
        Wrong("", "2026-001 is draft", "it is screening (Screening)"),
        Wrong("", "2026-001 awaits confirmation", "nothing waits for confirmation"),
        Wrong("", "2026-001 screening is due 2025-11-18", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 screening is limited to 2025-11-17", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 screening is met", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 topic_call is due 2025-11-20", "it was met on 2025-11-03, after 0 working days"),
        Wrong("", "2026-001 topic_call is met after 1 working day", "it was met on 2025-11-03, after 0 working days"),
        Wrong("", "2026-001 screening has 9 working days left", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 screening stands still", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 screening needs the calendar of 2026", "it is due 2025-11-17, 10 working days left"),
        Wrong("", "2026-001 reply is due 2025-11-17", "there is no such deadline"),
        Wrong("", "2026-001 screening/1 is due 2025-11-17", "there is screening"),
        Wrong("", "zhao, lin are reminded of 2026-001 screening", "nobody is reminded of it"),
        Wrong("2025-11-12", "nobody is reminded", "people are reminded of 2026-001 screening"),
        Wrong("2025-11-12", "nobody is reminded of 2026-001 screening", "people are reminded of 2026-001 screening"),
        Wrong("2025-11-12", "zhao is reminded of 2026-001 screening", "it is zhao, lin"),
        Wrong("2025-11-12", "zhao, lin, wang are reminded of 2026-001 screening", "it is zhao, lin"),
        Wrong("2025-11-12", "zhao, lin are reminded of 2026-001 screening at -1", "it is at -3, remind"),
        Wrong("2025-11-12", "zhao, lin are reminded of 2026-001 screening at blue", "it is at -3, remind"),
        Wrong("2025-11-13", "zhao, lin are reminded of 2026-001 screening", "nobody is reminded of it"),
        Wrong("2025-11-12", "2026-001 screening has not reminded", "it has on 2025-11-12"),
        Wrong("2025-11-11", "2026-001 screening has reminded on 2025-11-12", "it has not reminded"),
        Wrong("2025-11-14", "2026-001 screening has reminded on 2025-11-12", "it has on 2025-11-12, 2025-11-14"),
        Wrong(
            "2025-11-14",
            "2026-001 screening has reminded on 2025-11-12, 2025-11-13, 2025-11-14",
            "it has on 2025-11-12, 2025-11-14"
        ),
        Wrong("2025-11-18", "2026-001 screening is 2 working days over", "it is due 2025-11-17, 1 working days over"),
        Wrong("2025-11-18", "2026-001 screening has 1 working day left", "it is due 2025-11-17, 1 working days over"),
        Wrong("2025-11-17", "2026-001 screening is 1 working day over", "it is due 2025-11-17, 0 working days left"),
    ]

    @Test(arguments: wrong)
    func whatIsNotSoFailsWithWhatIs(_ wrong: Wrong) async throws {
        let day = wrong.day.isEmpty ? "" : "on \(wrong.day)\n"
        let text = ScenarioFixture.beginning + day + "then \(wrong.expected)\n"
        let outcomes = try await ScenarioFixture.play(text)
        #expect(outcomes.filter { !$0.passed }.map(\.text) == ["then \(wrong.expected)"])
        #expect(outcomes.last?.found?.en == wrong.found)
        #expect(outcomes.last?.found?.zh.isEmpty == false)
    }

    // MARK: What people do

    @Test func whatIsRefusedAgainstExpectationEndsTheScenario() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + """
                on 2025-11-04 wang: return_draft 2026-001 reason=X
                then 2026-001 is draft

                """
        )
        #expect(outcomes.map(\.line) == [4, 13, 14])
        #expect(outcomes.map(\.passed) == [true, true, false])
        let found = try #require(outcomes.last?.found)
        #expect(found.en.hasPrefix("refused: ") && found.en.contains("[role_forbidden]"))
        #expect(found.en.hasSuffix("the scenario ends here"))
        #expect(found.zh.hasPrefix("被拒：") && found.zh.hasSuffix("情景到此为止"))
    }

    @Test(arguments: [
        ("return_draft 2026-001 reason=X", "refused with role_forbidden", nil),
        ("return_draft 2026-001", "refused with reason_missing, role_forbidden", nil),
        ("return_draft 2026-001", "refused with role_forbidden", "it was reason_missing, role_forbidden"),
        ("annotate 2026-001 text=X", "refused with role_forbidden", "it was done"),
        ("annotate 2026-001 text=X", "warned of deadline_moved", "there were none"),
        ("submit 2026-001", "refused with wrong_state", nil),
        ("confirm 2026-001", "refused with nothing_pending", nil),
        ("create 2026-002 title=Y source_date=soon", "refused with value_invalid", nil),
    ])
    func refusalsAndWarningsAreHeldAgainstAllThatThereWere(
        deed: String,
        expected: String,
        found: String?
    ) async throws {
        let text = ScenarioFixture.beginning + "on 2025-11-04 wang: \(deed)\nthen \(expected)\n"
        let outcomes = try await ScenarioFixture.play(text)
        #expect(outcomes.last?.text == "then \(expected)")
        #expect(outcomes.last?.found?.en == found)
    }

    @Test func anExpectedRefusalLeavesTheScenarioGoingOn() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + """
                on 2025-11-04 wang: return_draft 2026-001 reason=X
                then refused with role_forbidden
                on 2025-11-04 zhao: return_draft 2026-001 reason=X
                then 2026-001 is draft

                """
        )
        #expect(outcomes.filter { !$0.passed } == [])
        #expect(outcomes.count == 6)
    }

    @Test func oneActOnSeveralProposalsIsAllOrNothing() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + """
                on 2025-11-03 wang: create 2026-002 title=Y
                on 2025-11-04 zhao: return_draft 2026-001 2026-002 reason=X
                then refused with wrong_state
                then 2026-001 is screening

                """
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test func aReminderThatSomebodyHasTakenNoteOfIsAcknowledged() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + """
                on 2025-11-12 wang: acknowledge 2026-001 screening
                then refused with role_forbidden
                on 2025-11-12 zhao: acknowledge 2026-001 screening
                then 2026-001 screening has reminded on 2025-11-12

                """
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    // MARK: The office

    @Test func nothingRemindsOnARestDay() async throws {
        // Saturday 14 February is a working day; from the 15th to the 23rd nobody works.
        let outcomes = try await ScenarioFixture.play(
            """
            given person zhao secretary_general
            given person wang clerk
            on 2026-01-30 wang: create 2026-001
                title = X
                source_kind = public
                source_name = X
                source_date = 2026-01-30
                background = X
                suggested_form = special_meeting
                suggested_units = X
                not_secret = yes
            on 2026-02-01 wang: submit 2026-001
            then 2026-001 screening is due 2026-02-13
            on 2026-02-14
            then zhao is reminded of 2026-001 screening at blue
            on 2026-03-01
            then 2026-001 screening has reminded on 2026-02-10, 2026-02-12, 2026-02-13, 2026-02-14, 2026-02-27
            then 2026-001 screening is 6 working days over

            """
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test(arguments: ["downtime", "停机"])
    func afterDowntimeTheHighestReminderThatWasMissedIsSaidOnce(words: String) async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + """
                on 2025-11-11 \(words)
                then 2026-001 screening has not reminded
                on 2025-11-18
                then zhao, lin are reminded of 2026-001 screening at blue
                on 2025-11-24
                then 2026-001 screening has reminded on 2025-11-18, 2025-11-24

                """
        )
        #expect(outcomes.filter { !$0.passed } == [])
        #expect(outcomes.count == 8)
    }

    @Test func aYearThatIsTakenAwayIsAskedFor() async throws {
        let outcomes = try await ScenarioFixture.play(
            "given no calendar of 2025\n" + ScenarioFixture.beginning + """
                then warned of calendar_year_unknown
                then 2026-001 screening needs the calendar of 2025
                on 2025-11-20
                then 2026-001 screening has not reminded

                """
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    /// The real days of 2025, but for two days off in November and a Saturday for one of them.
    private static let ownDays = """
            off 2025-01-01
            work 2025-01-26
            off 2025-01-28 to 2025-02-04
            work 2025-02-08
            off 2025-04-04 to 2025-04-06
            work 2025-04-27
            off 2025-05-01 to 2025-05-05
            off 2025-05-31 to 2025-06-02
            work 2025-09-28
            off 2025-10-01 to 2025-10-08
            work 2025-10-11
            off 2025-11-10 to 2025-11-11
            work 2025-11-15

        """

    @Test func anImportedCalendarMovesWhatIsOpen() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + "on 2025-11-05 calendar of 2025 by 新通知\n" + Self.ownDays
                + "then 2026-001 screening is due 2025-11-18\n"
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test func aGivenCalendarTakesThePlaceOfTheShippedOne() async throws {
        let outcomes = try await ScenarioFixture.play(
            "given calendar of 2025 by 新通知\n" + Self.ownDays + ScenarioFixture.beginning
                + "then 2026-001 screening is due 2025-11-18\n"
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test func aCalendarThatTheOfficeDoesNotTakeEndsTheScenario() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + "on 2026-01-05 calendar of 2025 by 新通知\n" + Self.ownDays
                + "then 2026-001 screening is due 2025-11-18\n"
        )
        #expect(outcomes.map(\.passed) == [true, true, false])
        #expect(
            outcomes.last?.found?.en == "The year 2025 is over and cannot be changed any more; the scenario ends here"
        )
    }

    @Test func fiveYearsArePlayed() async throws {
        let outcomes = try await ScenarioFixture.play(
            ScenarioFixture.beginning + "on 2030-11-01\nthen 2026-001 screening has reminded on "
                + "2025-11-12, 2025-11-14, 2025-11-17, 2025-11-18, 2025-11-24, 2025-12-01\n"
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test func aNamedWorkflowIsTheOfficesOwn() async throws {
        let outcomes = try await ScenarioFixture.play(
            "given workflow quick\n" + ScenarioFixture.beginning + "then 2026-001 screening is due 2025-11-07\n"
        )
        #expect(outcomes.filter { !$0.passed } == [])
    }

    @Test func bothLanguagesSayTheSame() async throws {
        let chinese = try await ScenarioFixture.play(
            """
            假设 人员 王敏 经办人员
            假设 人员 陈志远 秘书长
            在 2025-11-03 王敏：新建 2026-001
                议题名称 ＝ 老旧小区停车难治理
                来源 = 社会征题
                提出单位或个人 = 市民来信
                提出日期 = 2025年10月27日
                背景理由 = 停车位少
                建议协商形式 = 专题协商会
                建议承办单位 = 区住建局
                不涉密 = 是
            在 2025-11-03 王敏：提交 2026-001
            那么 2026-001 处于 初审
            那么 2026-001 初审期限 到期 2025-11-17
            那么 2026-001 初审期限 还剩 10个工作日
            在 2025-11-12
            那么 陈志远 收到提醒 2026-001 初审期限 级别 提醒
            那么 2026-001 初审期限 提醒于 2025-11-12
            在 2025-11-18
            那么 2026-001 初审期限 已超 1个工作日
            那么 陈志远 收到提醒 2026-001 初审期限 级别 蓝色

            """
        )
        #expect(chinese.filter { !$0.passed } == [])
        #expect(chinese.count == 11)
    }

    @Test func theSameScenarioEndsTheSame() async throws {
        let text = ScenarioFixture.beginning + "on 2025-12-01\nthen 2026-001 screening is 1 working day over\n"
        let first = try await ScenarioFixture.play(text)
        #expect(try await ScenarioFixture.play(text) == first)
    }
}
