import Foundation
import StrictJSON
import TestSupport
import Testing

/// What the command line says of deadlines and working days, by the real daemon.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct DeadlineCommandTests {
    /// A proposal that was sent to the Party committee long ago.
    private func sendLate(_ f: DaemonFixture) async throws -> (id: String, paper: String) {
        try await f.openOffice()
        let id = try await f.enterProposal("加快住宅小区充电设施配套建设")
        let paper = try await f.store("纪要", for: id)
        try await f.shortlist(id)
        try await f.endorse(id, minutes: [paper])
        try await f.sendRequest(for: id, paper: paper, on: "2024-03-01")
        return (id, paper)
    }

    /// The command that a list of tasks names next.
    private func next(_ todo: Answer) throws -> [String] {
        let line = try #require(todo.output.split(separator: "\n").first { $0.contains("→ yishi ") }, "\(todo)")
        let command = line.split(separator: "→ yishi ")[1].split(separator: "  ")[0]
        return command.split(separator: " ").map(String.init)
    }

    @Test func theCommandThatTodoNamesTakesTheTaskOn() async throws {
        try await DaemonFixture.with { f in
            let (id, paper) = try await sendLate(f)
            let waiting = try await f.yishi("todo", as: .clerk)
            #expect(waiting.output.hasPrefix("\(id)  "), "\(waiting)")
            #expect(waiting.output.contains(" over\n"), "\(waiting)")
            let (verb, named) = (try next(waiting)[0], try next(waiting)[1])
            #expect([verb, named] == ["act", id])
            #expect(try await f.yishi("actions", id, next(waiting)[2], as: .clerk).status == 0)

            try await f.recordAnswer(for: id, paper: paper, on: "2024-04-15")
            let command = try next(try await f.yishi("todo", as: .secretary))
            #expect(command == ["confirm", id])
            let confirmed = try await f.yishi(command, as: .secretary)
            #expect(confirmed.status == 0, "\(confirmed)")
            #expect(!(try await f.yishi("todo", as: .secretary)).output.contains("confirm"))
        }
    }

    @Test func whatIsOverdueIsListedCountedOutAndReadByACalendarProgram() async throws {
        let python = try await PythonTool("icalendar==7.3.2")
        try await DaemonFixture.with { f in
            let (id, _) = try await sendLate(f)
            #expect(try await f.yishi("list", "overdue", "--quiet", as: .clerk).output == "\(id)\n")
            let clock = "party_committee_answer"
            let explained = try await f.yishi("deadline", "explain", id, clock, as: .clerk)
            #expect(explained.output.contains("\n1    2024-03-04 Mon\n"), "\(explained)")
            #expect(explained.output.contains("\n20   2024-03-29 Fri\n"), "\(explained)")
            let unknown = try await f.yishi("deadline", "explain", id, "answer", as: .clerk)
            #expect(unknown.status == 3)
            #expect(unknown.errors.contains("  \(clock)"), "\(unknown)")
            let calendar = try await f.yishi("deadline", "list", "--overdue", "--ics", "-", as: .clerk)
            let reading = """
                import icalendar, sys
                for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
                    print(event["UID"], event.decoded("DTSTART"), event.decoded("DTEND"))
                """
            let read = try await python.run(program: reading, input: calendar.output)
            #expect(read.output == "\(id)/\(clock)@yishi 2024-03-29 2024-03-30\n", "\(read)")
        }
    }

    @Test func calendarsAreShownAndFaultyOnesRefusedWithTheirLines() async throws {
        try await DaemonFixture.with { f in
            let month = try await f.yishi("admin", "calendar", "show", "2024-02")
            #expect(month.output.hasPrefix("2024-02  common calendar  18 working days\n"), "\(month)")
            #expect(month.output.contains(" 12H    13H    14H    15H    16H    17H    18W\n"), "\(month)")
            #expect(month.output.contains("国办发明电〔2023〕7号"), "\(month)")
            #expect(try await f.yishi("admin", "calendar", "show", "1999").status == 3)
            let before = try await f.eventCount()
            let file = try f.scratch.write("date,kind,notice\n2099-01-01,off,x\n2099-13-01,off,x\n".utf8, to: "a.csv")
            let refused = try await f.yishi("admin", "calendar", "import", file)
            #expect(refused.status == 5)
            #expect(refused.errors.contains("\(file):3  “2099-13-01”"), "\(refused)")
            #expect(try await f.eventCount() == before)
        }
    }
}
