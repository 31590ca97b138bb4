package import Logging
import Synchronization

/// The level from which on is logged, for all loggers of the process at once; it can be changed at any time.
package final class LogThreshold: Sendable {
    private let stored: Mutex<Logger.Level>

    package init(_ level: Logger.Level = .info) { stored = Mutex(level) }

    package var level: Logger.Level {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}

/// Logs by another handler what the threshold lets through, unless its logger was given a level of its own.
package struct ThresholdLogHandler: LogHandler {
    private var handler: any LogHandler
    private let threshold: LogThreshold
    private var ownLevel: Logger.Level?

    package init(_ handler: any LogHandler, threshold: LogThreshold) {
        self.handler = handler
        self.threshold = threshold
    }

    package var logLevel: Logger.Level {
        get { ownLevel ?? threshold.level }
        set { ownLevel = newValue }
    }

    package var metadata: Logger.Metadata {
        get { handler.metadata }
        set { handler.metadata = newValue }
    }

    package var metadataProvider: Logger.MetadataProvider? {
        get { handler.metadataProvider }
        set { handler.metadataProvider = newValue }
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { handler[metadataKey: key] }
        set { handler[metadataKey: key] = newValue }
    }

    package func log(event: LogEvent) { handler.log(event: event) }
}
