/// What a text may hold, so that it can be printed on one paper and shown in any terminal.
package enum TextRules {
    static let lineLimit = 500
    static let proseLimit = 20_000
    /// How many items or rows a list may have.
    static let itemLimit = 1_000

    /// What is wrong with `text`, or `nil`.
    package static func fault(in text: String, isProse: Bool) -> Finding? {
        let limit = isProse ? proseLimit : lineLimit
        if text.utf8.count > limit, text.unicodeScalars.count > limit { return tooLong(limit) }
        switch text.unicodeScalars.first(where: { !isAllowed($0, isProse: isProse) }) {
        case nil: return nil
        case "\n", "\r": return .expected(zh: "只能填写一行，不得换行", en: "it must be one line, without a line break")
        case let scalar?:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            return .expected(zh: "含不可用的字符 \(name)", en: "it contains the character \(name)")
        }
    }

    static func tooLong(_ limit: Int) -> Finding {
        Finding("value_too_long", detail: Label(zh: "最多 \(limit) 字", en: "at most \(limit) characters"))
    }

    static var tooMany: Finding {
        Finding("value_too_long", detail: Label(zh: "最多 \(itemLimit) 项", en: "at most \(itemLimit) items"))
    }

    /// Whether nothing of `text` can be seen.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            !isCommon($0) && ($0.properties.isWhitespace || $0.properties.generalCategory == .format)
        }
    }

    /// Text whose lines end as they do on Unix.
    static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    /// Text without white space at its ends.
    package static func trimmed(_ text: String) -> String {
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isCommon(first), isCommon(last) {
            return text
        }
        var view = Substring(text)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Text with full-width digits made plain ones.
    static func withPlainDigits(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isWideDigit) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard isWideDigit(scalar) else { return scalar }
                    return Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar
                }
            )
        )
    }

    private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool { ("０"..."９").contains(scalar) }

    /// Whether it is one of those that nearly all texts consist of, and that can be seen; looking up what any other character is
    /// takes much longer.
    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, isProse: Bool) -> Bool {
        if isProse, scalar == "\n" || scalar == "\t" { return true }
        if scalar == " " || isCommon(scalar) { return true }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        // Marks that turn the writing direction can make a text read as another one.
        case .format: !("\u{202A}"..."\u{202E}").contains(scalar) && !("\u{2066}"..."\u{2069}").contains(scalar)
        default: true
        }
    }
}
