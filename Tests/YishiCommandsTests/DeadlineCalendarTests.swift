import Foundation
import StrictJSON
import TestSupport
import Testing
import YishiAPI
import YishiCommands

@Suite("Deadlines for calendar programs")
struct DeadlineCalendarTests {
    private static func daemon(_ deadlines: [Proposals.Deadline] = Office.deadlines) throws -> FakeDaemon {
        let daemon = try Office.daemon()
        try daemon.answer(Proposals.Deadlines.self, with: .init(deadlines: deadlines))
        return daemon
    }

    private static func calendar(
        _ deadlines: [Proposals.Deadline] = Office.deadlines,
        at now: String = "2022-04-26T00:00:00Z"
    ) throws -> String {
        try run(["deadline", "list", "--ics", "-"], daemon(deadlines), at: now).output
    }

    /// The lines as they stand, torn at the bytes: a mark that combines may come after a fold.
    private static func folded(_ calendar: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in calendar.utf8 {
            lines[lines.count - 1].append(byte)
            if lines[lines.count - 1].suffix(2) == [0x0D, 0x0A] { lines.append([]) }
        }
        return lines.dropLast().map { Array($0.dropLast(2)) }
    }

    /// The content lines, put together again.
    private static func lines(_ calendar: String) -> [String] {
        var lines: [[UInt8]] = []
        for line in folded(calendar) {
            if line.first == 0x20 { lines[lines.count - 1] += line.dropFirst() } else { lines.append(line) }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func titled(_ title: String) -> Proposals.Deadline {
        var deadline = Office.deadlines[0]
        deadline.title = title
        return deadline
    }

    @Test("are lines of at most 75 bytes that tear no character apart, however long a title is")
    func linesAreFolded() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<200 {
            let length = Int.random(in: 0...160, using: &random)
            let title = String((0..<length).map { _ in "ab 议题题🙂éße\u{301}".randomElement(using: &random) ?? "a" })
            let calendar = try Self.calendar([Self.titled(title)])
            #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
            for line in Self.folded(calendar) {
                #expect(line.count <= 75)
                #expect(String(validating: line, as: UTF8.self)?.allSatisfy { !$0.isNewline } == true)
            }
            #expect(Self.lines(calendar).contains("SUMMARY:Screening: \(title)"))
        }
    }

    @Test("fill a line to the last byte")
    func linesAreFull() throws {
        let calendar = try Self.calendar([Self.titled(String(repeating: "a", count: 200))])
        let summary = Self.folded(calendar).drop { !$0.starts(with: "SUMMARY".utf8) }
        #expect(summary.prefix(2).map(\.count) == [75, 75])
    }

    @Test(
        "escape what would part values or lines, and drop what steers a program",
        arguments: [
            ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb\r\nc\u{2028}d", "a\\nb\\nc\\nd"), ("a\u{1B}[2J\u{0}b\tc", "a[2Jbc"),
            ("END:VEVENT", "END:VEVENT"),
        ]
    )
    func textsAreEscaped(_ title: String, _ expected: String) throws {
        let lines = Self.lines(try Self.calendar([Self.titled(title)]))
        #expect(lines.contains("SUMMARY:Screening: \(expected)"))
        #expect(lines.count { $0 == "END:VEVENT" } == 1)
    }

    @Test("keep their names, so that a later file replaces an earlier one")
    func namesAreStable() throws {
        var moved = Office.deadlines
        for index in moved.indices { moved[index].clock.due = "2023-12-31" }
        func names(_ calendar: String) -> [String] { Self.lines(calendar).filter { $0.hasPrefix("UID:") } }
        let first = names(try Self.calendar())
        #expect(first.count == 5)
        #expect(Set(first).count == 5)
        #expect(first.contains("UID:2022-001/reply/区住建局@yishi"))
        #expect(try names(Self.calendar(moved, at: "2022-05-01T00:00:00Z")).filter(first.contains) == first)
    }

    @Test("take a whole day, also at the end of a month and a year")
    func daysEndWithTheNext() throws {
        for (due, start, end) in [
            ("2022-12-31", "20221231", "20230101"), ("2024-02-28", "20240228", "20240229"),
            ("2023-02-28", "20230228", "20230301"), ("2022-04-30", "20220430", "20220501"),
        ] {
            let lines = Self.lines(try Self.calendar([Office.deadline(Office.clock(due: due))]))
            #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
            #expect(lines.contains("DTEND;VALUE=DATE:\(end)"))
            #expect(lines.contains("DTSTAMP:20220426T000000Z"))
        }
    }

    @Test("go to a file, which is replaced as a whole")
    func theFileIsReplaced() throws {
        try withScratchFolder { folder in
            let path = folder.appending(path: "a.ics").path
            try Data(repeating: 0x41, count: 100_000).write(to: URL(filePath: path))
            let outcome = try run(["deadline", "list", "--ics", path], Self.daemon(), at: "2022-04-26T00:00:00Z")
            #expect(outcome.output == "\(path): 5 deadlines\n")
            #expect(outcome.errors.hasPrefix("2 deadlines are left out"))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(try text == Self.calendar())
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.ics"])
            let json = try run(["deadline", "list", "--ics", path, "--json"], Self.daemon())
            #expect(try json.json == ["path": .string(path), "events": 5, "leftOut": 2])
            #expect(json.errors.isEmpty)
            let nowhere = try run(["deadline", "list", "--ics", "\(folder.path)/no/a.ics"], Self.daemon())
            #expect(nowhere.status == .failed)
        }
    }

    @Test("are no JSON")
    func aCalendarIsNoJSON() throws {
        let outcome = try run(["deadline", "list", "--ics", "-", "--json"], Self.daemon())
        #expect(outcome.status == .usage)
        #expect(try outcome.json["error"] == "Usage")
    }
}
