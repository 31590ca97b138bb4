/// A word of a scenario with its place.
struct ScenarioWord: Hashable, Sendable {
    var text: String
    var mark: DocumentMark
}

extension ScenarioWord {
    /// The words of a line, which blanks part; what stands in quotes (`"` or `'`) is one word, or a part of one.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - start: Where it begins in its file.
    /// - Returns: The words, without the quotes.
    /// - Throws: Where a quote is opened and not closed.
    static func split(_ line: some StringProtocol, from start: DocumentMark) throws(OpenQuote) -> [ScenarioWord] {
        var words: [ScenarioWord] = []
        var word: ScenarioWord?
        var quote: (character: Character, mark: DocumentMark)?
        var mark = start
        for character in line {
            if let open = quote {
                if character == open.character { quote = nil } else { word?.text.append(character) }
            } else if character == "\"" || character == "'" {
                quote = (character, mark)
                word = word ?? ScenarioWord(text: "", mark: mark)
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                if word == nil { word = ScenarioWord(text: "", mark: mark) }
                word?.text.append(character)
            }
            mark.column += character.unicodeScalars.count
        }
        if let quote { throw OpenQuote(mark: quote.mark) }
        if let word { words.append(word) }
        return words
    }

    struct OpenQuote: Error {
        let mark: DocumentMark
    }

    /// What stands before and after the first of `characters`; `nil` where none of them is in it.
    func parted(at characters: Set<Character>) -> (before: ScenarioWord, after: ScenarioWord)? {
        guard let index = text.firstIndex(where: characters.contains) else { return nil }
        let rest = text.index(after: index)
        let width = text[..<rest].unicodeScalars.count
        return (
            ScenarioWord(text: String(text[..<index]), mark: mark),
            ScenarioWord(
                text: String(text[rest...]),
                mark: DocumentMark(line: mark.line, column: mark.column + width)
            )
        )
    }

    /// The parts between commas of any kind.
    var listed: [ScenarioWord] {
        var parts: [ScenarioWord] = []
        var rest = self
        while let (before, after) = rest.parted(at: [",", "，", "、"]) {
            parts.append(before)
            rest = after
        }
        return (parts + [rest]).filter { !$0.text.isEmpty }
    }
}
