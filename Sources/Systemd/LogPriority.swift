package import Logging

/// How urgent an entry is, on the scale of `syslog(3)`: 0 is the most urgent, 7 the least.
package struct LogPriority: Hashable, Sendable {
    package let number: Int

    package init(_ level: Logger.Level) {
        number =
            switch level {
            case .trace, .debug: 7
            case .info: 6
            case .notice: 5
            case .warning: 4
            case .error: 3
            case .critical: 2
            }
    }
}
