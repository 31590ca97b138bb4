import Dispatch
import Testing
import Threads

@Suite(.timeLimit(.minutes(10))) struct WorkThreadsTests {
    @Test func oneThreadDoesEverythingInItsOrder() async {
        let threads = WorkThreads(count: 1, name: "test")
        let (done, continuation) = AsyncStream<Int>.makeStream()
        for number in 0..<1_000 { threads.run { continuation.yield(number) } }
        threads.run { continuation.finish() }
        #expect(await done.reduce(into: []) { $0.append($1) } == Array(0..<1_000))
    }

    @Test func severalThreadsDoWhatWaitsForEachOther() async {
        let threads = WorkThreads(count: 2, name: "test")
        let (done, continuation) = AsyncStream<Void>.makeStream()
        let first = DispatchSemaphore(value: 0)
        let second = DispatchSemaphore(value: 0)
        threads.run {
            first.signal()
            second.wait()
            continuation.finish()
        }
        threads.run {
            first.wait()
            second.signal()
        }
        for await _ in done {}
        withExtendedLifetime(threads) {}
    }

    @Test func whatHasBeenGivenIsDoneThoughTheObjectIsGone() async {
        let (done, continuation) = AsyncStream<Int>.makeStream()
        var threads: WorkThreads? = WorkThreads(count: 1, name: "test")
        for number in 0..<100 { threads?.run { continuation.yield(number) } }
        threads?.run { continuation.finish() }
        threads = nil
        #expect(await done.reduce(into: 0) { count, _ in count += 1 } == 100)
    }

    @Test func whatHasBeenDoneIsNotKept() async {
        let threads = WorkThreads(count: 1, name: "test")
        let (gone, continuation) = AsyncStream<Void>.makeStream()
        threads.run { [witness = Witness { continuation.finish() }] in withExtendedLifetime(witness) {} }
        for await _ in gone {}
        withExtendedLifetime(threads) {}
    }
}

/// Says when it goes.
private final class Witness: Sendable {
    private let goes: @Sendable () -> Void

    init(_ goes: @escaping @Sendable () -> Void) { self.goes = goes }

    deinit { goes() }
}
