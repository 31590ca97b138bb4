import Foundation
import TestSupport
import Testing

/// What the daemon does while nobody asks it for anything.
@Suite(.timeLimit(.minutes(10))) struct IdleTests {
    /// libdispatch looks at the threads of its pool every second, from the first job there on and for ever, by a timer
    /// of the kernel.
    @Test func noTimerIsSetToRingSoon() async throws {
        try await DaemonFixture.with { f in
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
            let descriptors = "/proc/\(try f.daemon.pid)/fdinfo"
            let timers = try FileManager.default.contentsOfDirectory(atPath: descriptors)
                .compactMap { try? String(contentsOfFile: "\(descriptors)/\($0)", encoding: .utf8) }
                .filter { $0.contains("it_value:") }
            #expect(!timers.isEmpty, "the alarms for the next reminder and the next day")
            for timer in timers {
                let left = try #require(timer.firstMatch(of: /it_value: \((\d+), (\d+)\)/))
                #expect(Int(left.1) ?? 0 > 60 || (left.1 == "0" && left.2 == "0"), "\(timer)")
            }
        }
    }

    @Test func noThreadOfLibdispatchsPoolIsThere() async throws {
        try await DaemonFixture.with { f in
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
            let threads = "/proc/\(try f.daemon.pid)/task"
            let names = try FileManager.default.contentsOfDirectory(atPath: threads)
                .compactMap { try? String(contentsOfFile: "\(threads)/\($0)/comm", encoding: .utf8) }
            #expect(names.contains("job\n"), "\(names)")
            // The pool without "overcommit" is the one that is watched.
            #expect(!names.contains { $0.hasSuffix("-qos\n") }, "\(names)")
        }
    }
}
