import Dispatch
import Testing
import Threads

@Suite(.timeLimit(.minutes(10))) struct LaterThreadTests {
    @Test func whatIsDueEarlierComesFirstAndOfTheSameTimeWhatCameIn() async {
        let thread = LaterThread(name: "test")
        let (done, continuation) = AsyncStream<Int>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        thread.run(at: 0) { gate.wait() }
        // All of them long ago: the order does not hang on how fast they are put in.
        for (number, time) in [3, 1, 2, 0, 2].enumerated() {
            thread.run(at: time) { continuation.yield(number) }
        }
        gate.signal()
        let order = await done.prefix(5).reduce(into: []) { $0.append($1) }
        #expect(order == [3, 1, 2, 4, 0])
        withExtendedLifetime(thread) {}
    }

    @Test func whatIsDueSoonerDoesNotWaitForWhatIsNot() async {
        let thread = LaterThread(name: "test")
        let (done, continuation) = AsyncStream<Void>.makeStream()
        thread.run(at: .max) { Issue.record("that was far away") }
        thread.run(after: .milliseconds(10)) { continuation.finish() }
        for await _ in done {}
        withExtendedLifetime(thread) {}
    }

    @Test func nothingIsDoneBeforeItsTime() async {
        let thread = LaterThread(name: "test")
        let (done, continuation) = AsyncStream<Void>.makeStream()
        let beginning = ContinuousClock.now
        thread.run(after: .milliseconds(20)) { continuation.finish() }
        for await _ in done {}
        #expect(ContinuousClock.now - beginning >= .milliseconds(20))
        withExtendedLifetime(thread) {}
    }

    @Test func whatIsDroppedIsNotDone() async {
        let thread = LaterThread(name: "test")
        let (done, continuation) = AsyncStream<Int>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        thread.run(at: 0) { gate.wait() }
        let entries = (1...3).map { number in thread.run(at: number) { continuation.yield(number) } }
        thread.run(at: 4) { continuation.finish() }
        thread.drop(entries[1])
        gate.signal()
        #expect(await done.reduce(into: []) { $0.append($1) } == [1, 3])
        withExtendedLifetime(thread) {}
    }
}
