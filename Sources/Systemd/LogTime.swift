internal import Glibc

/// A moment as log lines show it: UTC, to the millisecond.
package struct LogTime: Hashable, Sendable {
    /// Since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let seconds: Int
    /// The part of a second, 0 to 999.
    package let milliseconds: Int

    package init(seconds: Int, milliseconds: Int) {
        self.seconds = seconds
        self.milliseconds = milliseconds
    }

    package static func now() -> LogTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return LogTime(seconds: time.tv_sec, milliseconds: time.tv_nsec / 1_000_000)
    }
}

extension LogTime: CustomStringConvertible {
    /// As in `2022-03-01T08:00:00.000Z`.
    package var description: String {
        var seconds = seconds
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func padded(_ number: some BinaryInteger, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = [padded(Int(parts.tm_year) + 1900, 4), padded(parts.tm_mon + 1, 2), padded(parts.tm_mday, 2)]
        let time = [padded(parts.tm_hour, 2), padded(parts.tm_min, 2), padded(parts.tm_sec, 2)]
        return "\(date.joined(separator: "-"))T\(time.joined(separator: ":")).\(padded(milliseconds, 3))Z"
    }
}
