/// A Swift file as the checks see it.
struct SwiftSource: Sendable {
    /// From the root of the repository, as in `Sources/Varlink/Frame.swift`.
    let path: String
    let text: String
    let lines: [SwiftLine]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = SwiftLineReader.lines(of: text)
    }

    /// The folder that holds the target: `Sources/Varlink` gives `Varlink`, `plugins/FollowUp` gives `FollowUp`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// The modules this file imports, each with the number of its line, the first being 1.
    var imports: [Import] {
        lines.enumerated().compactMap { index, line in Import(line.code, line: index + 1) }
    }

    /// Whether someone has written beside the line, or directly above it, why it is so.
    ///
    /// A documentation comment says what a thing is, and does not count.
    func hasReason(at index: Int) -> Bool {
        if lines[index].hasPlainComment { return true }
        guard index > 0 else { return false }
        let above = lines[index - 1]
        return above.isBlank && above.hasPlainComment
    }
}
