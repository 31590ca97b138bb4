package import Logging

/// Writes each log event to standard error as one ``LogLine``.
package struct StandardErrorLogHandler: LogHandler {
    package var logLevel = Logger.Level.info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let showsPriority: Bool
    private let now: @Sendable () -> LogTime
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - label: the name of the logger.
    ///   - showsPriority: by default, whether standard error is something else than a terminal.
    ///   - now: the clock that dates the lines.
    ///   - write: takes a line with the line break that ends it.
    package init(
        label: String,
        showsPriority: Bool = !StandardError.isTerminal,
        now: @escaping @Sendable () -> LogTime = { LogTime.now() },
        write: @escaping @Sendable (String) -> Void = { StandardError.write($0) }
    ) {
        self.label = label
        self.showsPriority = showsPriority
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var metadata = event.metadata(over: metadata, metadataProvider)
        // It finds an entry in the journal and its catalog, and says nothing to whoever reads a line.
        metadata["MESSAGE_ID"] = nil
        if let error = event.error { metadata["error"] = "\(error)" }
        let line = LogLine(
            time: now(),
            level: event.level,
            label: label,
            message: event.message.description,
            metadata: metadata,
            showsPriority: showsPriority
        )
        write("\(line)\n")
    }
}
