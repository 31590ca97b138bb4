import StrictJSON

/// A batch as a clerk writes it: a line an act, and lines of fields that all acts share.
///
/// ```
/// # The Party committee's answer of 18 April
/// *        form=reply date=2022-04-18 file=@批复.pdf
/// 2022-001 approve
/// 2022-002 require_revision opinions[0].text='缩小范围'
/// ```
struct BatchText: Hashable, Sendable {
    struct Act: Hashable, Sendable {
        let line: Int
        let words: ActWords
    }

    struct Shared: Hashable, Sendable {
        let line: Int
        let assignment: Assignment
    }

    private(set) var acts: [Act] = []
    /// Each goes to every act whose form has the field, unless the act's own line gives it.
    private(set) var shared: [Shared] = []

    init(_ text: String) throws(CommandFailure) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            do {
                let words = try ShellWords.split(String(line))
                guard let first = words.first else { continue }
                if first == "*" {
                    for word in words.dropFirst() {
                        shared.append(Shared(line: index + 1, assignment: try Assignment(word)))
                    }
                } else {
                    acts.append(Act(line: index + 1, words: try ActWords(words)))
                }
            } catch {
                throw error.inLine(index + 1)
            }
        }
        guard !acts.isEmpty else { throw .usage(tr("The batch holds no act.")) }
    }
}

extension CommandFailure {
    /// This failure with the line of the file where it lies.
    func inLine(_ line: Int) -> CommandFailure {
        var result = CommandFailure(status, name: name, parameters: parameters, page: Page())
        result.parameters["line"] = .integer(line)
        result.page.line(StyledText(tr("Line {number}:", ["number": String(line)]), .strong))
        result.page.append(page)
        return result
    }
}

/// Splits a line into words as a shell does: quotes hold a word together, a backslash protects a character, and a `#`
/// at the start of a word begins a comment.
enum ShellWords {
    static func split(_ line: String) throws(CommandFailure) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = line[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case (let open?, _) where character == open: quote = nil
            case ("'", _): word?.append(character)
            case (_, "\\"):
                guard let next = rest.popFirst() else {
                    throw .usage(tr("A backslash stands at the end of the line."))
                }
                word = (word ?? "") + String(next)
            case (_?, _): word?.append(character)
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, "#") where word == nil: rest = ""
            case (nil, _) where character.isWhitespace:
                if let done = word { words.append(done) }
                word = nil
            case (nil, _): word = (word ?? "") + String(character)
            }
        }
        if let quote { throw .usage(tr("The quote {quote} is not closed.", ["quote": String(quote)])) }
        if let done = word { words.append(done) }
        return words
    }
}
