import Testing
import Threads

@Suite(.timeLimit(.minutes(10))) struct RestTests {
    @Test func itIsOverWhenItsTimeHasCome() async throws {
        let beginning = ContinuousClock.now
        try await rest(for: .milliseconds(20))
        #expect(ContinuousClock.now - beginning >= .milliseconds(20))
    }

    @Test func aCancelledTaskRestsNoLonger() async throws {
        let task = Task { try await rest(for: .seconds(1_000_000)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// The task is cancelled before it comes to rest.
    @Test func whoeverIsCancelledAlreadyDoesNotBegin() async throws {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await rest(for: .seconds(1_000_000))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
