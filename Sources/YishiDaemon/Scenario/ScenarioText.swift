/// The statements of a scenario's text, each with the lines below it that are indented, before any of it is understood.
///
/// A line that begins with `#`, and a line without anything, does not count.
struct ScenarioText {
    struct Statement {
        let mark: DocumentMark
        /// Nothing where they cannot be told, which has been reported.
        let words: [ScenarioWord]
        /// The line as people wrote it.
        let text: String
        var lines: [Line] = []
    }

    /// A line below a statement, with those that are indented further.
    struct Line {
        let mark: DocumentMark
        let text: String
        var more: [(mark: DocumentMark, text: String)] = []
    }

    private(set) var statements: [Statement] = []
    /// How far the first line below the last statement is indented.
    private var indentation: Int?

    init(_ text: String, reporting faults: inout ScenarioFaults) {
        let lines = text.drop { $0.unicodeScalars.first == "\u{FEFF}" }
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let content = line.drop(while: \.isWhitespace)
            guard let first = content.first, first != "#" else { continue }
            let depth = line.count - content.count
            let blanks = line.unicodeScalars.count - content.unicodeScalars.count
            let mark = DocumentMark(line: index + 1, column: blanks + 1)
            var trimmed = content
            while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
            take(String(trimmed), at: mark, depth: depth, &faults)
        }
    }

    private mutating func take(_ text: String, at mark: DocumentMark, depth: Int, _ faults: inout ScenarioFaults) {
        if depth == 0 {
            indentation = nil
            statements.append(Statement(mark: mark, words: faults.words(of: text, at: mark), text: text))
            return
        }
        guard let last = statements.indices.last else {
            faults.report(
                .indentation,
                at: mark,
                zh: "缩进的行前没有语句",
                en: "There is no statement that this indented line could belong to"
            )
            return
        }
        let standard = indentation ?? depth
        indentation = standard
        let line = statements[last].lines.indices.last
        switch (depth - standard, line) {
        case (0, _): statements[last].lines.append(Line(mark: mark, text: text))
        case (1..., let line?): statements[last].lines[line].more.append((mark, text))
        default:
            faults.report(
                .indentation,
                at: mark,
                zh: "缩进应与上面各行相同；续行应缩进更多",
                en: "This should be indented like the lines above it, or further to go on with the last one"
            )
        }
    }
}
