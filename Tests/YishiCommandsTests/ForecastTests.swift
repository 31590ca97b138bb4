import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi forecast")
struct ForecastTests {
    /// Its modules know a form that no proposal offers now.
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        let module: JSONObject = [
            "actions": [
                [
                    "name": "reply",
                    "form": [
                        ["name": "date", "kind": "date", "label": ["en": "Date", "zh": "答复日期"]],
                        ["name": "opinion", "kind": "prose", "label": ["en": "Opinion", "zh": "意见"]],
                        ["name": "heard", "kind": "flag", "label": ["en": "Heard", "zh": "听取意见"]],
                        [
                            "name": "answers", "kind": "list", "label": ["en": "Answers", "zh": "答复"],
                            "fields": [["name": "no", "kind": "number", "label": ["en": "No.", "zh": "序号"]]],
                        ],
                    ],
                ]
            ]
        ]
        try daemon.answer(
            Proposals.Describe.self,
            with: .init(workflows: [SmallWorkflow.workflow], modules: [module])
        )
        try daemon.answer(Proposals.Forecast.self, with: .init(lines: Office.forecast, missingYears: [], more: true))
        return daemon
    }

    @Test("sends the acts that are assumed, their fields in the shape of the form")
    func assumedActsAreSent() throws {
        let daemon = try Self.daemon()
        let outcome = try run(
            [
                "forecast", "--until", "2022-12-31", "--if", "2022-001 submit 2022-04-27", "--if",
                "2022-002 答复 2022-05-09 答复日期=2022-05-08 heard=是 answers[0].no=1 note='two words'",
            ],
            daemon
        )
        #expect(outcome.status == .done)
        #expect(outcome.output.hasSuffix("\n\nThere is more: ask for an earlier day.\n"))
        let sent = try #require(daemon.parameters(of: Proposals.Forecast.self).first)
        #expect(sent["through"] == "2022-12-31")
        #expect(
            sent["acts"] == [
                ["on": "2022-04-27", "id": "2022-001", "action": "submit"],
                [
                    "on": "2022-05-09", "id": "2022-002", "action": "reply",
                    "input": ["date": "2022-05-08", "heard": true, "answers": [["no": 1]], "note": "two words"],
                ],
            ]
        )
    }

    @Test(
        "says of which option the day is that the daemon does not accept",
        arguments: [
            ("through", "--until takes a day from today on, and at most three years ahead.\n"),
            (
                "acts[1].on",
                """
                --if '2022-002 submit 2021-01-01'
                Its day lies before today, or after that of --until.
                Write it as --if 'ID ACTION DATE [KEY=VALUE…]'.

                """
            ), ("acts[7].on", "The daemon does not accept “acts[7].on”.\n"),
            ("limit", "The daemon does not accept “limit”.\n"),
        ]
    )
    func refusedDaysAreNamed(_ parameter: String, _ message: String) throws {
        let daemon = try Self.daemon()
        let parameters: JSONObject = ["parameter": .string(parameter)]
        daemon.refuse(
            Proposals.Forecast.self,
            .error(name: "org.varlink.service.InvalidParameter", parameters: parameters)
        )
        let acts = ["--if", "2022-001 submit 2022-04-27", "--if", "2022-002 submit 2021-01-01"]
        let outcome = try run(["forecast", "--until", "2022-12-31"] + acts, daemon)
        #expect(outcome.status == .usage)
        #expect(outcome.errors == message)
    }

    @Test("asks for no workflow where only names are given")
    func namesNeedNoWorkflow() throws {
        let daemon = try Self.daemon()
        try run(["forecast", "--until", "2022-12-31", "--if", "2022-001 submit 2022-04-27"], daemon)
        try run(["forecast", "--until", "2022-12-31"], daemon)
        #expect(daemon.parameters(of: Proposals.Describe.self).isEmpty)
        #expect(daemon.parameters(of: Proposals.Forecast.self).map { $0["acts"] == nil } == [false, true])
    }

    @Test(
        "refuses an assumption that makes no sense, shows the form, and asks nothing",
        arguments: [
            "", "2022-001", "2022-001 submit", "submit 2022-001 2022-04-27", "2022-001 submit 2022-02-30",
            "2022-001 submit tomorrow", "2022-001 date=2022-04-27 2022-04-27", "2022-001 submit 2022-04-27 novalue",
            "2022-001 submit 2022-04-27 file=@scan.pdf", "2022-001 submit 2022-04-27 title='open",
            "2022-001 reply 2022-04-27 heard.x=1", "2022-001 reply 2022-04-27 opinion=@scan.txt",
        ]
    )
    func nonsenseIsRefused(_ text: String) throws {
        let daemon = try Self.daemon()
        let outcome = try run(["forecast", "--until", "2022-12-31", "--if", text], daemon)
        #expect(outcome.status == .usage)
        #expect(outcome.errors.hasPrefix("--if '\(text.isEmpty ? "" : text.prefix(8))"))
        #expect(outcome.errors.hasSuffix("\nWrite it as --if 'ID ACTION DATE [KEY=VALUE…]'.\n"))
        #expect(daemon.parameters(of: Proposals.Forecast.self).isEmpty)
    }
}
