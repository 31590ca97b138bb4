import Glibc
import Systemd
import Testing

/// Each in a process of its own: the environment belongs to the whole process.
@Suite struct WatchdogTests {
    @Test func theManagersDemandIsReadAndReportedTwiceAsOften() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "\(getpid())", 1)
            let watchdog = try Watchdog.requested()
            #expect(watchdog == Watchdog(timeout: .seconds(30)))
            #expect(watchdog?.interval == .seconds(15))
        }
    }

    @Test func aDemandOnAnotherProcessIsNotOurs() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "1", 1)
            let watchdog = try Watchdog.requested()
            #expect(watchdog == nil)
        }
    }

    @Test func withoutADemandThereIsNone() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WATCHDOG_USEC")
            let watchdog = try Watchdog.requested()
            #expect(watchdog == nil)
        }
    }

    @Test func aDemandThatIsNoNumberIsRefused() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "soon", 1)
            unsetenv("WATCHDOG_PID")
            #expect(throws: SystemdError(function: "sd_watchdog_enabled", code: EINVAL)) {
                try Watchdog.requested()
            }
        }
    }
}
