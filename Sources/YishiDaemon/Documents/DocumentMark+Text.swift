extension DocumentMark {
    /// Where `bytes` stop being UTF-8.
    static func endOfReadablePart(of bytes: [UInt8]) -> DocumentMark {
        var mark = DocumentMark.start
        var decoder = UTF8()
        var input = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&input) { mark.advance(over: scalar) }
        return mark
    }

    fileprivate mutating func advance(over scalar: Unicode.Scalar) {
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}

extension String {
    /// The place of the character that follows `count` others.
    func mark(atCharacter count: Int) -> DocumentMark {
        var mark = DocumentMark.start
        for scalar in prefix(count).unicodeScalars { mark.advance(over: scalar) }
        return mark
    }

    /// The place of the first of more than `limit` things that look like aliases.
    ///
    /// The parser follows aliases before anyone can look at them, and can be made to work on them for ever. A few cannot
    /// do harm; whether they are aliases at all or part of a quoted text is told afterwards.
    func markOfAliases(above limit: Int) -> DocumentMark? {
        var mark = DocumentMark.start
        var first: DocumentMark?
        var count = 0
        var previous: (Unicode.Scalar, Unicode.Scalar) = ("\n", "\n")
        for scalar in unicodeScalars {
            if previous.1 == "*", previous.0.canPrecedeAlias, scalar.isOfAliasName {
                count += 1
                first = first ?? DocumentMark(line: mark.line, column: mark.column - 1)
            }
            mark.advance(over: scalar)
            previous = (previous.1, scalar)
        }
        return count > limit ? first : nil
    }
}

extension Unicode.Scalar {
    fileprivate var canPrecedeAlias: Bool {
        properties.isWhitespace || "[{,:?-\"'\u{FEFF}".unicodeScalars.contains(self)
    }

    fileprivate var isOfAliasName: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
