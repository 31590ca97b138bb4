import Foundation
import TestSupport

/// What the kernel counts of a process.
struct ProcessFigures: Sendable {
    let pid: pid_t
    private let clock: clockid_t

    init(pid: pid_t) throws {
        self.pid = pid
        var clock: clockid_t = 0
        let code = clock_getcpuclockid(pid, &clock)
        guard code == 0 else { throw SystemError(call: "clock_getcpuclockid", code: code) }
        self.clock = clock
    }

    /// Seconds that its threads have run for.
    var cpu: Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Bytes that it has had sent to disks.
    var written: Int { field("write_bytes", in: "/proc/\(pid)/io") }

    /// Bytes of memory that it occupies.
    var memory: Int { field("VmRSS", in: "/proc/\(pid)/status") * 1_024 }

    /// How often each of its threads has waited for something.
    var waits: [String: Int] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        return Dictionary(
            uniqueKeysWithValues: tasks.map {
                ($0, field("voluntary_ctxt_switches", in: "/proc/\(pid)/task/\($0)/status"))
            }
        )
    }

    private func field(_ name: String, in path: String) -> Int {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return 0 }
        let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
