import StrictJSON

/// One `KEY=VALUE`, `KEY:=JSON` or `KEY=@FILE` of a command line.
struct Assignment: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case text(String)
        case json(JSON)
        /// The path of a file.
        case file(String)
    }

    enum Part: Hashable, Sendable {
        case name(String)
        case row(Int)
    }

    /// The key as it was typed.
    let key: String
    let path: [Part]
    let value: Value

    init(_ word: String) throws(CommandFailure) {
        guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
            throw .usage(tr("“{word}” is not of the form KEY=VALUE.", ["word": word]))
        }
        let rest = String(word[word.index(after: equals)...])
        var key = word[..<equals]
        if key.last == ":" {
            key = key.dropLast()
            do {
                value = .json(try JSON(parsing: rest))
            } catch {
                throw .usage(tr("The value of {key} is no JSON: {reason}", ["key": String(key), "reason": "\(error)"]))
            }
        } else if rest.hasPrefix("@") {
            value = .file(String(rest.dropFirst()))
        } else {
            value = .text(rest)
        }
        self.key = String(key)
        path = try Self.path(String(key))
    }

    /// Reads `party_group.date`, `units[0].unit` and `units.0.unit`.
    private static func path(_ key: String) throws(CommandFailure) -> [Part] {
        let parts = key.replacing("[", with: ".").replacing("]", with: "")
            .split(separator: ".", omittingEmptySubsequences: false)
        guard !parts.contains("") else {
            throw .usage(tr("“{key}” is not the name of a field.", ["key": key]))
        }
        return parts.map { part in
            if part.allSatisfy(\.isASCII), let row = Int(part), row >= 0 { return .row(row) }
            return .name(String(part))
        }
    }
}
