import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("Text on a terminal")
struct TextTests {
    private static func list(_ titles: [String], console: FakeConsole) throws -> Outcome {
        let daemon = FakeDaemon()
        let proposals = titles.enumerated().map { index, title in
            Office.proposal("2022-00\(index + 1)", record: ["title": .string(title)])
        }
        try daemon.answer(Proposals.List.self, with: .init(proposals: proposals))
        return try run(["list"], daemon, console: console)
    }

    @Test("stands in columns, whatever its characters")
    func columnsAreAligned() throws {
        let outcome = try Self.list(["海产品", "a\u{301}bc", "한국어🙂", "ﾊﾝｶｸ"], console: FakeConsole())
        let expected = """
            ID        Title     Step             State  Next due
            2022-001  海产品    Topic selection  Draft
            2022-002  a\u{301}bc       Topic selection  Draft
            2022-003  한국어🙂  Topic selection  Draft
            2022-004  ﾊﾝｶｸ      Topic selection  Draft

            """
        #expect(outcome.output == expected)
    }

    @Test("is cut to the terminal by columns, and nowhere else")
    func longTitlesGiveWay() throws {
        let title = "推进海产品产业链延伸，壮大我区食品产业"
        let narrow = try Self.list([title], console: FakeConsole(width: 60)).output
        #expect(narrow.contains("推进海产品产业…"))
        #expect(try Self.list([title], console: FakeConsole()).output.contains(title))
    }

    @Test(
        "never carries what could steer the terminal",
        arguments: [
            ("\u{1B}[2J", #"\u{1b}[2J"#), ("a\nb", #"a\u{a}b"#), ("\u{9B}31m", #"\u{9b}31m"#),
            ("\u{202E}abc", #"\u{202e}abc"#),
            ("\r\u{7F}\u{0}", #"\u{d}\u{7f}\u{0}"#),
        ]
    )
    func controlCharactersAreWrittenOut(_ title: String, _ shown: String) throws {
        let outcome = try Self.list([title], console: FakeConsole(color: true))
        #expect(outcome.output.contains(shown))
        #expect(!outcome.output.contains(title))
    }

    @Test("is written out in errors, too")
    func errorsAreHarmless() throws {
        let daemon = FakeDaemon()
        daemon.refuse(
            Proposals.List.self,
            .error(name: "io.yishi.Proposals.NotFound", parameters: ["what": "proposal", "id": "\u{1B}]0;x\u{7}"])
        )
        let outcome = try run(["list"], daemon)
        #expect(!outcome.errors.unicodeScalars.contains("\u{1B}"))
    }

    @Test("has colours on a terminal only")
    func coloursAreForTerminals() throws {
        #expect(try Self.list(["a"], console: FakeConsole(color: true)).output.contains("\u{1B}[36mDraft\u{1B}[0m"))
        let plain = try Self.list(["a"], console: FakeConsole())
        #expect(!plain.output.contains("\u{1B}"))
    }
}
