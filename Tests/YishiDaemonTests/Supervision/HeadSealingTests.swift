import Ledger
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

@Suite(.timeLimit(.minutes(10))) struct HeadSealingTests {
    private let journal = TestJournal()
    private let pause = ManualPause()
    private let settings = LiveSettings(DaemonSettings(sealInterval: 600))

    @Test func theHeadIsSealedAtTheStartAtTheIntervalAndAtTheStop() async throws {
        let office = try await EngineFixture.make()
        try await office.change()
        try await whileSealing(office) { stop in
            #expect(await pause.begins() == .seconds(600))
            #expect(journal.values(.seq) == ["1"])
            try await office.change()
            pause.end()
            await pause.begins()
            #expect(journal.values(.seq) == ["1", "2"])
            try await office.change()
            stop()
        }
        #expect(journal.values(.seq) == ["1", "2", "3"])
        #expect(Set(journal.kinds) == [.headSealed])
    }

    @Test func whatIsSealedIsTheWholeDigestThatVerifyTakes() async throws {
        let office = try await EngineFixture.make()
        try await office.change()
        try await whileSealing(office) { stop in
            await pause.begins()
            stop()
        }
        let digest = try #require(journal.values(.head).first)
        #expect(digest.utf8.count == 64)
        try await office.change()
        #expect(try await office.ledger.verify(head: digest).isSound)
    }

    @Test func anotherIntervalHoldsAtOnce() async throws {
        let office = try await EngineFixture.make()
        let begun = Signal<Duration>()
        let endless = Pause { duration in
            begun.send(duration)
            await settings.change(of: \.socketPath, from: settings.current.socketPath)
            throw CancellationError()
        }
        try await whileSealing(office, pausing: endless) { stop in
            #expect(await begun.next() == .seconds(600))
            settings.use(DaemonSettings(sealInterval: 60))
            #expect(await begun.next() == .seconds(60))
            stop()
        }
    }

    @Test func nothingIsSealedWhereNothingIsNew() async throws {
        let office = try await EngineFixture.make()
        try await whileSealing(office) { stop in
            await pause.begins()
            pause.end()
            await pause.begins()
            stop()
        }
        #expect(journal.kinds == [])
    }

    @Test func aHeadThatCannotBeReadIsSaidAndEndsNothing() async throws {
        let office = try await EngineFixture.make()
        try await office.ledger.close()
        try await whileSealing(office) { stop in
            await pause.begins()
            stop()
        }
        #expect(journal.kinds == [.headNotSealed, .headNotSealed])
    }

    private func whileSealing(
        _ office: EngineFixture,
        pausing: Pause? = nil,
        _ body: @escaping @Sendable (_ stop: @Sendable () -> Void) async throws -> Void
    ) async throws {
        let service = HeadSealing(
            ledger: office.ledger,
            settings: settings,
            pause: pausing ?? pause.pause,
            logger: journal.logger
        )
        try await whileRunning(service, body)
    }
}

extension DaemonSettings {
    fileprivate init(sealInterval: Int) {
        self.init()
        self.sealInterval = .seconds(sealInterval)
    }
}
