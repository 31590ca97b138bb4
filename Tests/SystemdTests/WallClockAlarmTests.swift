import Glibc
import Synchronization
import Systemd
import Testing

/// One after the other: the test that sets the clock ends every wait.
@Suite(.serialized, .timeLimit(.minutes(10))) struct WallClockAlarmTests {
    @Test(arguments: [0, 1, 1_000, -5])
    func aTimeThatHasPassedEndsTheWaitAtOnce(_ milliseconds: Int) async throws {
        try await WallClockAlarm().wait(until: milliseconds)
    }

    @Test func oneAlarmRingsAgainAndAgain() async throws {
        let alarm = try WallClockAlarm()
        for _ in 1...20 { try await alarm.wait(until: 1) }
    }

    /// Set to what it shows: only root may, and not everywhere.
    @Test(.enabled(if: setTheClock(), "the clock cannot be set here"))
    func aClockThatIsSetEndsTheWait() async throws {
        let alarm = try WallClockAlarm()
        let setter = Task {
            while !Task.isCancelled {
                _ = setTheClock()
                await Task.yield()
            }
        }
        try await alarm.wait(until: nil)
        setter.cancel()
        await setter.value
    }

    @Test func aWaitWithoutATimeEndsWithItsTask() async throws {
        let alarm = try WallClockAlarm()
        for _ in 1...20 {
            let task = Task { try await alarm.wait(until: nil) }
            task.cancel()
            try await task.value
        }
    }

    @Test func aWaitThatWasGivenUpDoesNotEndTheNextOne() async throws {
        let alarm = try WallClockAlarm()
        let given = Task { try await alarm.wait(until: nil) }
        given.cancel()
        try await given.value
        let hasEnded = Mutex(false)
        let next = Task {
            try await alarm.wait(until: nil)
            hasEnded.withLock { $0 = true }
        }
        for _ in 1...1_000 { await Task.yield() }
        #expect(!hasEnded.withLock { $0 })
        next.cancel()
        try await next.value
    }
}

/// Sets the clock to the time that it shows, which moves it by no more than that takes.
private func setTheClock() -> Bool {
    var time = timespec()
    return clock_gettime(CLOCK_REALTIME, &time) == 0 && clock_settime(CLOCK_REALTIME, &time) == 0
}
