/// Finds words that no file of the repository may hold.
enum TextCheck {
    // Put together from parts, so that this file does not hold them.
    private static let forbidden: [(word: String, reason: String)] = [
        ("../" + "shared", "a path outside the repository"),
        ("/work" + "/", "a path of one machine"),
        ("deb." + "debian.org", "a registry's host; the machine's own sources name it"),
        ("security." + "debian.org", "a registry's host; the machine's own sources name it"),
        ("pypi" + ".org", "a registry's host; the client's own settings name it"),
        ("files." + "pythonhosted.org", "a registry's host; the client's own settings name it"),
        ("账" + "本", "another word for the ledger, which is 台账 to its users"),
    ]

    static func findings(path: String, text: String) -> [Finding] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            forbidden.filter { line.contains($0.word) }
                .map { Finding(path, line: index + 1, "\($0.word): \($0.reason)") }
        }
    }
}
