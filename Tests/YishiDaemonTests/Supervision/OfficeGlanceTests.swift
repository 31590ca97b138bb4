import Ledger
import StrictJSON
import Testing
import WorkflowCore
import YishiDaemon

@Suite struct OfficeGlanceTests {
    @Test func anEmptyOfficeHasNothingRecordedYet() async throws {
        #expect(try await line(of: try Ledger.inMemory()) == "0 open, 0 overdue, 0 to confirm; nothing recorded yet")
    }

    @Test func theTimeIsThatOfTheOfficesWall() async throws {
        let ledger = try await Ledger.withDefinition()
        try await ledger.append([.proposal(1)], at: Instant(milliseconds: 1_763_881_440_000))
        #expect(try await line(of: ledger) == "1 open, 0 overdue, 0 to confirm; last change 2025-11-23 15:04 (event 2)")
    }

    @Test func aDeadlineIsOverdueFromTheDayAfterItsLast() async throws {
        let ledger = try await Ledger.withDefinition()
        try await ledger.append([.proposal(1, due: "2026-03-02")])
        #expect(try await line(of: ledger, on: "2026-03-02").contains("1 open, 0 overdue"))
        #expect(try await line(of: ledger, on: "2026-03-03").contains("1 open, 1 overdue"))
    }

    @Test func aDeadlineThatIsMetOrStoppedIsNotOverdue() async throws {
        let ledger = try await Ledger.withDefinition()
        try await ledger.append([
            .proposal(1, due: "2026-01-01", status: .met), .proposal(2, due: "2026-01-01", status: .stopped),
        ])
        #expect(try await line(of: ledger, on: "2026-03-03").contains("2 open, 0 overdue"))
    }

    @Test func changesAreTakenInWhereverTheyHappen() async throws {
        let ledger = try await Ledger.withDefinition()
        try await ledger.append((1...250).map { .proposal($0, due: "2026-01-01") })
        var glance = OfficeGlance()
        try await glance.catchUp(with: ledger)
        #expect(line(glance).hasPrefix("250 open, 250 overdue, 0 to confirm; "))
        try await ledger.append((1...120).map { .end(of: $0) } + [.recording(200), .proposal(300)])
        try await glance.catchUp(with: ledger)
        #expect(line(glance).hasPrefix("131 open, 130 overdue, 1 to confirm; "))
        // Read anew it is the same.
        #expect(try await line(of: ledger) == line(glance))
    }

    private func line(_ glance: OfficeGlance, on day: String = "2026-03-03") -> String {
        glance.line(on: CivilDate(day) ?? CivilDate(dayNumber: 0), in: .shanghai)
    }

    private func line(of ledger: Ledger, on day: String = "2026-03-03") async throws -> String {
        var glance = OfficeGlance()
        try await glance.catchUp(with: ledger)
        return line(glance, on: day)
    }
}

extension Ledger {
    /// A ledger in memory in which proposals can be.
    static func withDefinition() async throws -> Ledger {
        let ledger = try Ledger.inMemory()
        try await ledger.append([.definition])
        return ledger
    }

    func append(_ drafts: [EventDraft], at: Instant = Instant(milliseconds: 1_767_225_600_000)) throws {
        _ = try group { try $0.append(drafts, at: at) }
    }
}

/// Events as a workflow would make them.
extension EventDraft {
    private static let workflow = "workflow: own"

    static let definition = EventDraft(
        subject: office,
        revision: 1,
        kind: .definitionInstalled,
        actor: "root",
        definition: "",
        detail: ["name": "own", "text": .string(workflow), "digest": .string(Digest.sha256(workflow))]
    )

    private static func event(_ serial: Int, _ revision: Int, _ kind: EventKind, _ detail: JSONObject) -> EventDraft {
        EventDraft(
            subject: ProposalID(year: 2026, serial: serial).description,
            revision: revision,
            kind: kind,
            actor: "ann",
            definition: Digest.sha256(workflow),
            detail: detail
        )
    }

    static func proposal(_ serial: Int, due: String? = nil, status: ClockState.Status = .running) -> EventDraft {
        var detail: JSONObject = [
            "workflow": "own", "position": Position(step: "topics", state: "drafting").json, "set": ["title": "一"],
        ]
        if let due {
            let clock = ClockState(
                name: "reply",
                term: 1,
                deadline: Deadline(
                    start: CivilDate(dayNumber: 20_000),
                    length: .period(Period(count: 1, unit: .months))
                ),
                due: CivilDate(due),
                status: status
            )
            detail["clocks"] = .array([clock.json])
        }
        return event(serial, 1, .created, detail)
    }

    static func end(of serial: Int) -> EventDraft {
        let end = Position(step: "", state: "withdrawn", hasEnded: true)
        return event(serial, 2, .acted, Change(action: "withdraw", input: [:], position: end).json)
    }

    static func recording(_ serial: Int) -> EventDraft {
        event(serial, 2, .recorded, Change(action: "approve", input: [:]).json)
    }
}
