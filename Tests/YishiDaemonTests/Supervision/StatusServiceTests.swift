import Ledger
import Systemd
import Testing
import WorkflowCore
import YishiDaemon

@Suite(.timeLimit(.minutes(10))) struct StatusServiceTests {
    private let journal = TestJournal()
    private let manager = RecordingServiceManager()
    private let rest = ManualPause()
    private let alarm = ManualAlarm()

    @Test func aChangeIsToldAndSeveralWithinASecondAtOnce() async throws {
        let office = try await EngineFixture.make()
        try await whileTelling(office) { stop in
            #expect(await rest.begins() == .seconds(1))
            for _ in 1...3 { try await office.change() }
            #expect(manager.lines == ["0 open, 0 overdue, 0 to confirm; nothing recorded yet"])
            rest.end()
            await rest.begins()
            #expect(manager.lines.dropFirst().map { $0.suffix(9) } == ["(event 3)"])
            stop()
        }
    }

    @Test func aNewDayIsTold() async throws {
        let office = try await EngineFixture.make()
        // The office's clock stands at 8:00 on 1 January 2026.
        try await office.ledger.append([.definition, .proposal(1, due: "2026-01-01")])
        try await whileTelling(office) { stop in
            await rest.begins()
            rest.end()
            // Midnight in the office.
            #expect(await alarm.isSet() == Instant("2026-01-01T16:00:00.000Z"))
            office.clock.advance(milliseconds: 16 * 3_600_000 - 1)
            alarm.ring()
            await alarm.isSet()
            #expect(manager.lines.map { $0.prefix(17) } == ["1 open, 0 overdue"])
            office.clock.advance(milliseconds: 1)
            alarm.ring()
            await rest.begins()
            #expect(manager.lines.map { $0.prefix(17) } == ["1 open, 0 overdue", "1 open, 1 overdue"])
            stop()
        }
    }

    @Test func whyChangesAreRefusedIsToldFirst() async throws {
        let office = try await EngineFixture.make()
        try await office.ledger.close()
        await #expect(throws: (any Error).self) { try await office.change() }
        try await whileTelling(office) { stop in
            await rest.begins()
            #expect(manager.lines == ["refusing changes: The ledger is closed"])
            rest.end()
            await alarm.isSet()
            alarm.ring()
            await alarm.isSet()
            stop()
        }
        #expect(journal.kinds == [.stopping])
    }

    @Test func aStorageThatFailsIsToldWhileNobodyChangesAnything() async throws {
        let office = try await EngineFixture.make()
        try await whileTelling(office) { stop in
            await rest.begins()
            rest.end()
            await alarm.isSet()
            await office.damage()
            await rest.begins()
            #expect(manager.lines.last?.hasPrefix("refusing changes: ") == true)
            stop()
        }
    }

    @Test func aStopIsToldWhenItBegins() async throws {
        let office = try await EngineFixture.make()
        try await whileTelling(office) { stop in
            await rest.begins()
            stop()
        }
        #expect(manager.notices.suffix(2) == [.stopping, .status("stopping")])
        #expect(journal.kinds == [.stopping])
    }

    @Test func aManagerThatCannotBeToldStopsNothing() async throws {
        let office = try await EngineFixture.make()
        let deaf = RecordingServiceManager(failingWith: SystemdError(function: "sd_notify", code: 2))
        let service = StatusService(
            engine: office.engine,
            announcer: Announcer(manager: deaf, logger: journal.logger),
            logger: journal.logger,
            alarm: alarm.alarm,
            rest: rest.pause
        )
        try await whileRunning(service) { stop in
            await rest.begins()
            stop()
        }
        #expect(journal.kinds == [.managerUnreachable, .managerUnreachable, .stopping])
    }

    private func whileTelling(
        _ office: EngineFixture,
        _ body: @escaping @Sendable (_ stop: @Sendable () -> Void) async throws -> Void
    ) async throws {
        let service = StatusService(
            engine: office.engine,
            announcer: Announcer(manager: manager, logger: journal.logger),
            logger: journal.logger,
            alarm: alarm.alarm,
            rest: rest.pause
        )
        try await whileRunning(service, body)
    }
}

extension RecordingServiceManager {
    /// The lines that `systemctl status` would have shown, first to last.
    var lines: [String] {
        notices.compactMap { if case .status(let line) = $0 { line } else { nil } }
    }
}
