import Dispatch
import Ledger
import Systemd
import Testing
import WorkflowEngine
import YishiDaemon

@Suite(.timeLimit(.minutes(10))) struct WatchdogServiceTests {
    private let journal = TestJournal()
    private let manager = RecordingServiceManager()
    private let pause = ManualPause()

    @Test func progressIsToldAtHalfTheTimeThatTheManagerWaits() async throws {
        let office = try await EngineFixture.make()
        try await whileWatching(office) { stop in
            #expect(await pause.begins() == .seconds(15))
            #expect(manager.notices == [.watchdog])
            pause.end()
            await pause.begins()
            #expect(manager.notices == [.watchdog, .watchdog])
            stop()
        }
    }

    @Test func nothingIsToldWhileTheWriterHangs() async throws {
        let office = try await EngineFixture.make()
        let pulses = Signal<Void>()
        let hold = Hold()
        try await whileWatching(office, pulses) { stop in
            await pause.begins()
            await pulses.next()
            let hanging = Task { try await office.ledger.group { _ in hold.wait() } }
            await hold.begins()
            let change = Task { try await office.change() }
            pause.end()
            // The pulse has set out, and cannot get through however often it gets its turn.
            await pulses.next()
            for _ in 1...1_000 { await Task.yield() }
            try manager.notify(.status("released"))
            hold.release()
            await pause.begins()
            #expect(manager.notices == [.watchdog, .status("released"), .watchdog])
            try await hanging.value
            try await change.value
            stop()
        }
    }

    @Test func aStopDoesNotWaitForAWriterThatHangs() async throws {
        let office = try await EngineFixture.make()
        let pulses = Signal<Void>()
        let hold = Hold()
        let hanging = Task { try await office.ledger.group { _ in hold.wait() } }
        await hold.begins()
        try await whileWatching(office, pulses) { stop in
            await pulses.next()
            stop()
        }
        #expect(manager.notices == [])
        hold.release()
        try await hanging.value
    }

    @Test func aWriterThatRefusesChangesIsAlive() async throws {
        let office = try await EngineFixture.make()
        try await office.ledger.close()
        await #expect(throws: (any Error).self) { try await office.change() }
        #expect(await office.engine.readOnlyCause != nil)
        try await whileWatching(office) { stop in
            await pause.begins()
            #expect(manager.notices == [.watchdog])
            stop()
        }
    }

    /// Watches the office's engine; `pulses` hears of each pulse that sets out.
    private func whileWatching(
        _ office: EngineFixture,
        _ pulses: Signal<Void> = Signal(),
        _ body: @escaping @Sendable (_ stop: @Sendable () -> Void) async throws -> Void
    ) async throws {
        let service = WatchdogService(
            watchdog: Watchdog(timeout: .seconds(30)),
            announcer: Announcer(manager: manager, logger: journal.logger),
            pause: pause.pause
        ) {
            pulses.send(())
            await office.engine.pulse()
        }
        try await whileRunning(service, body)
    }
}

/// Holds up the thread of whoever waits, until it is released.
private final class Hold: Sendable {
    private let begun = Signal<Void>()
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() {
        begun.send(())
        semaphore.wait()
    }

    func begins() async { await begun.next() }

    func release() { semaphore.signal() }
}
