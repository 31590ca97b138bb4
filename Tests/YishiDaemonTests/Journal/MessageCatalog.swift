/// The entries of `systemd/yishi.catalog`.
struct MessageCatalog {
    struct Entry {
        let id: String
        /// Empty for English.
        let language: String
        let subject: String
        let documentation: [String]
        let body: String

        /// The fields whose values it shows, without their marks.
        var fields: Set<String> { Set((subject + body).matches(of: /@([A-Z0-9_]+)@/).map { String($0.1) }) }
    }

    let entries: [Entry]

    init() throws {
        entries = try RepositoryFile.text(of: "systemd/yishi.catalog").split(separator: "\n-- ").dropFirst().map {
            Self.entry(String($0))
        }
    }

    private static func entry(_ text: String) -> Entry {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .filter { !$0.hasPrefix("#") }
        let title = lines[0].split(separator: " ")
        let head = lines.dropFirst().prefix { !$0.isEmpty }
        func value(_ key: String) -> String? {
            head.first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
        }
        return Entry(
            id: String(title[0]),
            language: title.count > 1 ? String(title[1]) : "",
            subject: value("Subject") ?? "",
            documentation: value("Documentation")?.split(separator: " ").map(String.init) ?? [],
            body: lines.dropFirst(head.count + 1).filter { !$0.isEmpty }.joined(separator: "\n")
        )
    }
}
