/// A page of the manual as its source text.
struct ManualPage: Sendable {
    let text: String

    /// The page `name` in English, or in the language of the folder `language`.
    init(_ name: String, language: String? = nil) throws {
        text = try RepositoryFile.text(of: "\(language.map { "man/\($0)" } ?? "man")/\(name)")
    }

    /// What the page lists under a tag of its own: the first word of each line after `.TP`.
    var tags: [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return zip(lines, lines.dropFirst()).filter { $0.0 == ".TP" }.compactMap { _, line in
            let words = line.split(separator: " ")
            return words.count > 1 ? String(words[1]).replacing("\\-", with: "-") : nil
        }
    }

    /// The examples, as a reader sees them.
    var examples: [String] {
        text.split(separator: ".EX\n").dropFirst().compactMap { $0.split(separator: ".EE\n").first }
            .map { String($0).replacing("\\-", with: "-") }
    }
}
