import Logging
import Synchronization
import Systemd
import YishiDaemon

/// A journal that keeps what is written to it.
final class TestJournal: Sendable {
    private let record = Mutex<[JournalEntry]>([])

    var logger: Logger {
        Logger(label: "yishid") { label in
            var handler = JournalLogHandler(label: label, send: { entry in self.record.withLock { $0.append(entry) } })
            handler.logLevel = .trace
            return handler
        }
    }

    var entries: [JournalEntry] { record.withLock { $0 } }

    /// The kinds of what was written, first to last.
    var kinds: [JournalKind?] { values("MESSAGE_ID").map { JournalKind(rawValue: $0) } }

    /// The value of that field in each entry that has it.
    func values(_ field: String) -> [String] {
        entries.compactMap { entry in
            entry.fields.first { $0.name.text == field }.map { String(decoding: $0.value, as: UTF8.self) }
        }
    }

    func values(_ field: JournalField) -> [String] { values(field.name) }
}
