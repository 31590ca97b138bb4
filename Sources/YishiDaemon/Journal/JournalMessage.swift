package import Logging

/// One entry for the journal, made by a function for each kind, so that a kind always has the same fields.
package struct JournalMessage: Hashable, Sendable {
    package let kind: JournalKind
    package let level: Logger.Level
    package let text: String
    package let fields: [JournalField: String]

    init(_ kind: JournalKind, _ level: Logger.Level, _ text: String, _ fields: [JournalField: String] = [:]) {
        self.kind = kind
        self.level = level
        self.text = text
        self.fields = fields
    }

    package var metadata: Logger.Metadata {
        var metadata = kind.metadata
        for (field, value) in fields { metadata[field.rawValue] = "\(value)" }
        return metadata
    }
}

extension JournalKind {
    /// What makes an entry one of this kind.
    var metadata: Logger.Metadata { ["MESSAGE_ID": "\(rawValue)"] }
}

extension Logger {
    /// Writes an entry with its id; the daemon writes none in any other way.
    package func write(
        _ message: JournalMessage,
        file: String = #fileID,
        function: String = #function,
        line: UInt = #line
    ) {
        // The one place: what is logged elsewhere would have no id.
        log(
            level: message.level,
            "\(message.text)",
            metadata: message.metadata,
            file: file,
            function: function,
            line: line
        )
    }

    /// The same logger for a library that writes in its own words.
    var ofLifecycle: Logger {
        var logger = self
        for (key, value) in JournalKind.lifecycle.metadata { logger[metadataKey: key] = value }
        return logger
    }
}
