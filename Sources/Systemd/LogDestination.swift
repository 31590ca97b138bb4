package import Logging

/// Where this process logs to.
package enum LogDestination: Hashable, Sendable {
    /// Entries with fields, in the systemd journal.
    case journal
    /// Lines on standard error.
    case standardError

    /// The journal where the service manager connected standard error to it, and standard error everywhere else.
    package static func detected() -> LogDestination {
        Journal.isConnectedToStandardError ? .journal : .standardError
    }

    /// A handler that logs there, from `level` on.
    package func handler(
        label: String,
        level: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil
    ) -> any LogHandler {
        var handler: any LogHandler =
            switch self {
            case .journal: JournalLogHandler(label: label)
            case .standardError: StandardErrorLogHandler(label: label)
            }
        handler.logLevel = level
        handler.metadataProvider = metadataProvider
        return handler
    }

    /// Makes every `Logger` created from now on log here, from the threshold on.
    ///
    /// Only once in a process: swift-log traps at the second.
    package func bootstrapLogging(threshold: LogThreshold) {
        LoggingSystem.bootstrap(
            { label, provider in
                ThresholdLogHandler(handler(label: label, metadataProvider: provider), threshold: threshold)
            },
            metadataProvider: nil
        )
    }
}
