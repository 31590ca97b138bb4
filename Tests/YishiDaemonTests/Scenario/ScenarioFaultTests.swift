import Testing
import WorkflowCore
import YishiDaemon

@Suite struct ScenarioFaultTests {
    /// A text with the faults that it has, in the order of their places.
    struct Faulty: CustomTestStringConvertible, Sendable {
        let text: String
        let faults: [String]

        var testDescription: String { text }

        init(_ text: String, _ faults: String...) {
            self.text = text
            self.faults = faults
        }
    }

    /// Five people-and-day lines, so that what follows begins in line 6.
    private static let head = """
        given person wang clerk
        given person zhao secretary_general
        on 2025-11-03 wang: create 2026-001 title=X
        then 2026-001 is draft


        """

    static let wholeTexts = [
        Faulty("", " scenario-empty"),
        Faulty("# nothing\n\n", " scenario-empty"),
        Faulty("given person wang clerk\non 2025-11-03\n", " scenario-empty"),
        Faulty("  given person wang clerk", " scenario-empty", "1:3 scenario-indentation"),
        Faulty("then nobody is reminded", "1:1 scenario-order"),
        Faulty("on 2025-11-03\ngiven person wang clerk\nthen nobody is reminded", "2:1 scenario-order"),
        Faulty(
            "given person wang clerk\ngiven workflow quick\non 2025-11-03\nthen nobody is reminded",
            "2:16 scenario-order"
        ),
        Faulty("given workflow other\non 2025-11-03\nthen nobody is reminded", "1:16 scenario-unknown"),
        Faulty("given person wang\non 2025-11-03\nthen nobody is reminded", "1:18 scenario-words"),
        Faulty("given person wang clerc\non 2025-11-03\nthen nobody is reminded", "1:19 scenario-unknown"),
        Faulty(
            "given person wang clerk\ngiven person wang clerk\non 2025-11-03\nthen nobody is reminded",
            "2:14 scenario-duplicate"
        ),
        Faulty("假设 人员 王敏 书记\n在 2025-11-03\n那么 无人收到提醒", "1:10 scenario-unknown"),
        Faulty("given no calendar of 26\non 2025-11-03\nthen nobody is reminded", "1:22 scenario-value"),
        Faulty(
            "given calendar of 2027 by X\non 2025-11-03\nthen nobody is reminded",
            "1:19 scenario-calendar"
        ),
    ]

    /// What stands in line 6 and below.
    static let lines = [
        Faulty("when 2026-001 is draft", "6:1 scenario-words"),
        Faulty("Then nobody is reminded", "6:1 scenario-words"),
        Faulty("on", "6:3 scenario-words"),
        Faulty("on 2025-11-31", "6:4 scenario-value"),
        Faulty("on 2025-11-2", "6:4 scenario-value"),
        Faulty("on 2025-11-02", "6:4 scenario-order"),
        Faulty("on 2031-01-01", "6:4 scenario-size"),
        Faulty("on 2025-11-04 zhao screens", "6:15 scenario-words"),
        Faulty("on 2025-11-04 sun: submit 2026-001", "6:15 scenario-unknown"),
        Faulty("on 2025-11-04 wang: submits 2026-001", "6:21 scenario-unknown"),
        Faulty("on 2025-11-04 wang: submit 2026-002", "6:28 scenario-unknown"),
        Faulty("on 2025-11-04 wang: submit", "6:27 scenario-words"),
        Faulty("on 2025-11-04 wang:", "6:20 scenario-words"),
        Faulty("on 2025-11-04 wang: create 2026-001 title=Y", "6:28 scenario-duplicate"),
        Faulty("on 2025-11-04 wang: create A title=Y", "6:28 scenario-value"),
        Faulty("on 2025-11-04 wang: create 2026-002 titel=Y", "6:37 scenario-unknown"),
        Faulty("on 2025-11-04 wang: create 2026-002 year=2026", "6:37 scenario-unknown"),
        Faulty("on 2025-11-04 wang: create 2026-002 title=Y title=Z", "6:45 scenario-duplicate"),
        Faulty("on 2025-11-04 wang: create 2026-002 title=\"Y", "6:43 scenario-quote"),
        Faulty("on 2025-11-04 wang: create 2026-002 title=Y Z", "6:45 scenario-words"),
        Faulty("on 2025-11-04 wang: submit 2026-001\n    background", "7:5 scenario-words"),
        Faulty("on 2025-11-04 wang: submit 2026-001\n    = X", "7:5 scenario-words"),
        Faulty("on 2025-11-04 wang: submit 2026-001\n    reason = X", "7:5 scenario-unknown"),
        Faulty(
            "on 2025-11-04 wang: submit 2026-001\n    background = X\n  title = Y",
            "8:3 scenario-indentation"
        ),
        Faulty("on 2025-11-04\n    background = X", "7:5 scenario-indentation"),
        Faulty("then 2026-001 is draft\n    background = X", "7:5 scenario-indentation"),
        Faulty(
            "on 2025-11-04 wang: propose_units 2026-001\n    units = 区住建局\n    units.unit = X\n    kind + unit=X",
            "7:5 scenario-field",
            "8:5 scenario-field",
            "9:5 scenario-field"
        ),
        Faulty(
            "on 2025-11-04 wang: propose_units 2026-001\n    units + unit=区住建局 rule=host\n        x",
            "7:23 scenario-unknown",
            "8:9 scenario-words"
        ),
        Faulty(
            "on 2025-11-04 zhao: endorse 2026-001\n    party_group = X\n    party_group.sesion = X\n    a.b = X",
            "7:5 scenario-field",
            "8:5 scenario-unknown",
            "9:5 scenario-unknown"
        ),
        Faulty(
            "on 2025-11-04 zhao: send_request 2026-001\n    file = 请示.pdf\n    file = @",
            "7:5 scenario-file",
            "8:5 scenario-file"
        ),
        Faulty("on 2025-11-04 wang: confirm 2026-001 reason=X", "6:38 scenario-unknown"),
        Faulty("on 2025-11-04 wang: acknowledge 2026-001 screenin", "6:42 scenario-unknown"),
        Faulty("then 2026-001 is drafty", "6:18 scenario-unknown"),
        Faulty("then 2026-002 is draft", "6:6 scenario-unknown"),
        Faulty("then 2026-001 is", "6:17 scenario-words"),
        Faulty("then 2026-001 screening", "6:24 scenario-words"),
        Faulty("then 2026-001 screening is due tomorrow", "6:32 scenario-value"),
        Faulty("then 2026-001 screening is due 2025-11-17 sharp", "6:43 scenario-words"),
        Faulty("then 2026-001 screening has ten working days left", "6:29 scenario-value"),
        Faulty("then 2026-001 screening is 0 working days over", "6:28 scenario-value"),
        Faulty("then 2026-001 screning has not reminded", "6:15 scenario-unknown"),
        Faulty("then 2026-001 screening needs the calendar of soon", "6:47 scenario-value"),
        Faulty("then wang, li are reminded of 2026-001 screening", "6:12 scenario-unknown"),
        Faulty("then wang is reminded of 2026-001 screening at once", "6:48 scenario-value"),
        Faulty("then refused with role_forbidden", "6:1 scenario-order"),
        Faulty("then warned of deadline_moved", "6:1 scenario-order"),
        Faulty("on 2025-11-04 wang: submit 2026-001\nthen refused with no_reason", "7:19 scenario-unknown"),
        Faulty("on 2025-11-04 wang: submit 2026-009\nthen refused with role_forbidden", "6:28 scenario-unknown"),
        Faulty("那么 2026-001 初审期 到期 2025-11-17", "6:13 scenario-unknown"),
        Faulty("那么 2026-001 初审期限 还剩 十个工作日", "6:21 scenario-value"),
        Faulty("在 2025-11-04 王敏：提交 2026-001", "6:14 scenario-unknown"),
        Faulty("on 2025-11-04 downtime\non 2025-11-04 zhao: endorse 2026-001", "7:4 scenario-order"),
        Faulty("on 2025-11-04 downtime soon", "6:24 scenario-words"),
        Faulty("on 2025-11-04 downtime\n    off 2025-11-05", "7:5 scenario-indentation"),
        Faulty("on 2025-11-04 calendar of 2027", "6:31 scenario-words"),
        Faulty("on 2025-11-04 calendar of 2027 for nobody by X", "6:36 scenario-unknown"),
        Faulty(
            """
            on 2025-11-04 calendar of 2027 by X
                off 2027-01-01
                off 2027-05-05 to 2027-05-01
                off 2028-01-01
                work 2027-01-04
                free 2027-01-05
                off 2027-01-01
                off 2027-10-01
                    off 2027-10-02
            """,
            "6:27 scenario-calendar",
            "6:27 scenario-calendar",
            "8:5 scenario-calendar",
            "9:5 scenario-calendar",
            "10:5 scenario-calendar",
            "11:5 scenario-words",
            "12:5 scenario-duplicate",
            "14:9 scenario-indentation"
        ),
    ]

    @Test(arguments: wholeTexts)
    func everyFaultOfATextIsReportedWithItsRuleAndPlace(_ faulty: Faulty) throws {
        #expect(try ScenarioFixture.faults(of: faulty.text) == faulty.faults)
    }

    @Test(arguments: lines)
    func everyFaultOfALineIsReportedWithItsRuleAndPlace(_ faulty: Faulty) throws {
        #expect(try ScenarioFixture.faults(of: Self.head + faulty.text) == faulty.faults)
    }

    @Test func everyRuleIsBrokenByOneOfThem() {
        let broken = (Self.wholeTexts + Self.lines).flatMap(\.faults).compactMap { $0.split(separator: " ").last }
        #expect(ScenarioRule.allCases.map(\.rawValue).filter { !broken.map(String.init).contains($0) } == [])
    }

    @Test func allFaultsAreReportedAtOnceInBothLanguages() throws {
        let text = Self.head + "on 2025-11-04 sun: submit 2026-001\non never\nthen 2026-001 is gone\n"
        let reader = try ScenarioFixture.reader()
        let error = #expect(throws: DocumentFaults.self) { try reader.scenario(in: text, file: "s") }
        #expect(
            error?.description == """
                s:6:15: There is no person “sun”; there are: wang, zhao [scenario-unknown]
                s:7:4: “never” is no date YYYY-MM-DD [scenario-value]
                s:8:18: There is no state “gone”; there are: \(Self.states) [scenario-unknown]
                """
        )
        #expect(error?.faults.map(\.label.zh).first == "没有人员“sun”；有：wang、zhao")
    }

    private static let states = """
        draft, screening, leadership_review, request_drafting, request_submitted, request_revision, coordinating, \
        units_confirming, coordinated, preparing, scheduled, held, outcome_review, outcome_submitted, assigned, \
        handling, replied, rehandling, tracking, completed, revisiting, on_hold, archived, not_selected, rejected, \
        merged, withdrawn
        """

    // MARK: How much it may be

    @Test func aTextThatIsTooLargeIsRefused() throws {
        let text = Self.head + String(repeating: "# a long remark that says nothing\n", count: 8_000)
        #expect(try ScenarioFixture.faults(of: text) == ["1:1 scenario-size"])
    }

    @Test func tooManyStatementsAreRefused() throws {
        let text = Self.head + String(repeating: "then nobody is reminded\n", count: 1_996)
        #expect(try ScenarioFixture.faults(of: text) == [])
        #expect(try ScenarioFixture.faults(of: text + "\nthen nobody is reminded") == ["2003:1 scenario-size"])
    }

    @Test func ofTooManyFaultsTheFirstAreListed() throws {
        let faults = try ScenarioFixture.faults(of: String(repeating: "then 2026-001 is well\n", count: 1_000))
        #expect(faults.count == 201)
        #expect(faults.last == "201:1 scenario-size")
    }

    @Test func fiveYearsAreNotTooLong() throws {
        #expect(try ScenarioFixture.faults(of: Self.head + "on 2030-11-02\nthen nobody is reminded") == [])
    }
}
