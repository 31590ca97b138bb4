import Foundation
import Testing
import YishiCommands

/// A catalog of translations (`.po`), read without gettext.
struct Catalog: Sendable {
    struct Entry: Hashable, Sendable {
        var id = ""
        var plural: String?
        var texts: [String] = []
        var isFuzzy = false
    }

    private(set) var entries: [Entry] = []

    static func shipped() throws -> Catalog {
        let path = repository.appending(path: "Sources/YishiCommands/po/zh_CN.po")
        return Catalog(try String(contentsOf: path, encoding: .utf8))
    }

    init(_ text: String) {
        var entry = Entry()
        var field = ""
        func value(_ line: String) -> String {
            guard let open = line.firstIndex(of: "\""), let close = line.lastIndex(of: "\""), open < close else {
                return ""
            }
            return String(line[line.index(after: open)..<close]).replacing("\\\"", with: "\"")
                .replacing("\\n", with: "\n").replacing("\\\\", with: "\\")
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] {
            if line.hasPrefix("#,") {
                entry.isFuzzy = line.contains("fuzzy")
            } else if line.hasPrefix("msgid_plural") {
                field = "plural"
                entry.plural = value(line)
            } else if line.hasPrefix("msgid") {
                field = "id"
                entry.id = value(line)
            } else if line.hasPrefix("msgstr") {
                field = "text"
                entry.texts.append(value(line))
            } else if line.hasPrefix("\"") {
                switch field {
                case "id": entry.id += value(line)
                case "plural": entry.plural = (entry.plural ?? "") + value(line)
                default: entry.texts[entry.texts.count - 1] += value(line)
                }
            } else if line.isEmpty {
                if !entry.id.isEmpty { entries.append(entry) }
                entry = Entry()
            }
        }
    }

    /// Chinese, by this catalog.
    var translation: Translation {
        let texts = Dictionary(entries.map { ($0.id, $0.texts.first ?? "") }) { first, _ in first }
        return Translation(language: .zh) {
            texts[$0] ?? $0
        } plural: { one, many, _ in
            texts[one] ?? many
        }
    }
}
