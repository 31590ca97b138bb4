/// Which words may be the names of what.
enum DescriptionNames {
    /// A reversed domain: parts of letters, digits and inner hyphens, joined by dots, the first beginning with a letter.
    static func isInterface(_ word: String) -> Bool {
        let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0].first.map(isLetter) == true else { return false }
        return parts.allSatisfy { part in
            guard let first = part.first, let last = part.last else { return false }
            return isAlphanumeric(first) && isAlphanumeric(last)
                && part.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// Of a type, method or error: a capital, then letters and digits.
    static func isMember(_ word: String) -> Bool {
        guard let first = word.utf8.first, isLetter(first), first < UInt8(ascii: "a") else { return false }
        return word.utf8.allSatisfy(isAlphanumeric)
    }

    /// Of a field or of a value of an enumeration: a letter, then letters and digits with single underscores between.
    static func isField(_ word: String) -> Bool {
        guard let first = word.utf8.first, isLetter(first) else { return false }
        return word.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAlphanumeric) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
