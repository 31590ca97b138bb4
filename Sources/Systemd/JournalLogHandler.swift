package import Logging

/// Sends each log event to the journal as one entry with fields.
///
/// Metadata become fields: `requestId` is `YISHI_REQUEST_ID`, and a key that already is the name of a journal field
/// (`MESSAGE_ID`, `UNIT`) stays what it is, except the ones written here (see ``entry(for:)``). An array is a field that
/// occurs several times; a dictionary is one field for each of its keys.
package struct JournalLogHandler: LogHandler {
    package var logLevel = Logger.Level.info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let send: @Sendable (JournalEntry) throws(SystemdError) -> Void
    private var fallback: StandardErrorLogHandler

    /// - Parameters:
    ///   - label: the name of the logger.
    ///   - send: where entries go; another one in tests.
    ///   - fallback: where an event goes, together with the reason, that `send` did not take.
    package init(
        label: String,
        send: @escaping @Sendable (JournalEntry) throws(SystemdError) -> Void = { entry throws(SystemdError) in
            try Journal.send(entry)
        },
        fallback: StandardErrorLogHandler? = nil
    ) {
        self.label = label
        self.send = send
        self.fallback = fallback ?? StandardErrorLogHandler(label: label)
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        do {
            try send(entry(for: event))
        } catch {
            var event = event
            event.metadata = event.metadata(over: metadata, metadataProvider)
            event.metadata?["journal"] = "\(error)"
            fallback.log(event: event)
        }
    }

    /// The entry for one event.
    ///
    /// It has `MESSAGE`, `PRIORITY`, `CODE_FILE`, `CODE_LINE`, `CODE_FUNC`, `YISHI_LOGGER` (the label), `YISHI_ERROR` where
    /// the event has an error, and the metadata.
    package func entry(for event: LogEvent) -> JournalEntry {
        var entry = JournalEntry()
        entry.append(.message, event.message.description)
        entry.append(.priority, String(LogPriority(event.level).number))
        entry.append(.codeFile, event.file)
        entry.append(.codeLine, String(event.line))
        entry.append(.codeFunction, event.function)
        entry.append(JournalFieldName(ownName: "logger"), label)
        if let error = event.error { entry.append(JournalFieldName(ownName: "error"), "\(error)") }

        let written = Set(entry.fields.map(\.name))
        for (key, value) in event.metadata(over: metadata, metadataProvider).sorted(by: { $0.key < $1.key }) {
            if let name = JournalFieldName(key), !written.contains(name) {
                entry.append(value, named: name)
            } else {
                entry.append(value, named: JournalFieldName(ownName: key))
            }
        }
        return entry
    }
}
