import StrictJSON
import TestSupport
import Testing

/// What is typed into forms and is not possible there.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct FormInputTests {
    /// Fields of a new proposal, and what is refused of them.
    struct Misfit: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let fields: JSONObject
        let code: String
        let field: String

        init(_ name: String, _ fields: JSONObject, _ code: String, at field: String) {
            (testDescription, self.fields, self.code, self.field) = (name, fields, code, field)
        }

        init(_ name: String, title: JSON, _ code: String) {
            self.init(name, ["title": title], code, at: "title")
        }
    }

    private static let misfits = [
        Misfit("a line break", title: "上一行\n下一行", "value_invalid"),
        Misfit("a carriage return", title: "上一行\r", "value_invalid"),
        Misfit("a tab", title: "文旅\t产业", "value_invalid"),
        Misfit("a NUL", title: "文旅\u{0}产业", "value_invalid"),
        Misfit("an escape sequence", title: "\u{1B}[31m文旅\u{1B}[0m", "value_invalid"),
        Misfit("a delete", title: "文旅\u{7F}", "value_invalid"),
        Misfit("a control character of Latin-1", title: "文旅\u{85}产业", "value_invalid"),
        Misfit("a line separator", title: "上一行\u{2028}下一行", "value_invalid"),
        Misfit("a change of the writing direction", title: "文旅\u{202E}业产", "value_invalid"),
        Misfit("a character of private use", title: "文旅\u{E000}", "value_invalid"),
        Misfit("no character", title: "文旅\u{FFFF}", "value_invalid"),
        Misfit("501 characters", title: .string(String(repeating: "文", count: 501)), "value_too_long"),
        Misfit("nothing", title: "", "title_missing"),
        Misfit("blanks", title: " \u{3000} ", "title_missing"),
        Misfit("a number", title: 7, "value_invalid"),
        Misfit("a list", title: ["文旅"], "value_invalid"),
        Misfit("a field that the form has not", ["title": "文旅", "tittle": "文旅"], "field_unknown", at: "tittle"),
        Misfit(
            "20001 characters",
            ["title": "文旅", "background": .string(String(repeating: "长", count: 20_001))],
            "value_too_long",
            at: "background"
        ),
        Misfit(
            "900 KB",
            ["title": "文旅", "background": .string(String(repeating: "长", count: 300_000))],
            "value_too_long",
            at: "background"
        ),
        Misfit("another list's value", ["title": "文旅", "form": "meeting"], "value_invalid", at: "form"),
        Misfit("a year before all years", ["title": "文旅", "year": 0], "value_invalid", at: "year"),
        Misfit("a serial number of millions", ["title": "文旅", "serial": 1_000_001], "value_invalid", at: "serial"),
        Misfit(
            "a day that there is not",
            ["title": "文旅", "source_date": "2022-02-29"],
            "value_invalid",
            at: "source_date"
        ),
    ]

    @Test func whatDoesNotFitIsRefusedByNameAndChangesNothing() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let clerk = try await f.connect(as: .clerk)
            let before = try await f.eventCount()
            for misfit in Self.misfits {
                let reply = try await clerk.call("io.yishi.Proposals.Create", ["fields": .object(misfit.fields)])
                let comment = "\(misfit.testDescription): \(reply)" as Comment
                #expect(reply.error == "io.yishi.Proposals.Refused", comment)
                let reasons = reply["reasons"]?.array ?? []
                #expect(reasons.map { $0["code"]?.string } == [misfit.code], comment)
                #expect(reasons.first?["field"]?.string == misfit.field, comment)
                for language in ["zh", "en"] {
                    #expect(reasons.first?["label"]?[language]?.string?.isEmpty == false, comment)
                }
            }
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func theDaemonsLogShowsNothingOfAnybodysTerminal() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let clerk = try await f.connect(as: .clerk)
            _ = try await clerk.call("io.yishi.Proposals.Create", ["fields": ["title": "\u{1B}[31m红"]])
            _ = try await clerk.call("\u{1B}[31m.io.yishi.Red", [:])
            try await f.daemon.stop()
            #expect(!(try f.daemon.log.value.text.unicodeScalars.contains("\u{1B}")))
        }
    }

    @Test func everyFaultOfEveryRowIsToldAndNoneIsEntered() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let before = try await f.eventCount()
            let reply = try await f.connect(as: .clerk).call(
                "io.yishi.Proposals.CreateAll",
                [
                    "year": 2022,
                    "items": [
                        ["title": "好的一题"], ["title": "两行\n的题", "serial": "一"], ["title": "又一题", "colour": "red"],
                    ],
                ]
            )
            #expect(reply.error == "io.yishi.Proposals.BatchRefused")
            let refusals = reply["refusals"]?.array ?? []
            #expect(refusals.map { $0["index"]?.integer } == [1, 2])
            #expect(
                refusals.map { ($0["reasons"]?.array ?? []).compactMap { $0["field"]?.string }.sorted() }
                    == [["serial", "title"], ["colour"]]
            )
            #expect(try await f.eventCount() == before)
        }
    }
}
