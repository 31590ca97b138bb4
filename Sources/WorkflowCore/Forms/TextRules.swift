/// What a text may hold, so that it can be printed on one paper and shown in any terminal.
enum TextRules {
    static let lineLimit = 500
    static let proseLimit = 20_000

    /// What is wrong with `text`, or `nil`.
    static func fault(in text: String, isProse: Bool) -> Finding? {
        let limit = isProse ? proseLimit : lineLimit
        if text.unicodeScalars.count > limit {
            return Finding(
                "value_too_long",
                detail: Label(zh: "最多 \(limit) 字", en: "at most \(limit) characters")
            )
        }
        for scalar in text.unicodeScalars where !isAllowed(scalar, isProse: isProse) {
            let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
            return Finding(
                "value_invalid",
                detail: Label(zh: "含不可用的字符 \(name)", en: "it contains the character \(name)")
            )
        }
        return nil
    }

    /// Text without white space at its ends.
    static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Text with full-width digits made plain ones.
    static func withPlainDigits(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard ("０"..."９").contains(scalar) else { return scalar }
                    return Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar
                }
            )
        )
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, isProse: Bool) -> Bool {
        if isProse, scalar == "\n" || scalar == "\t" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        // Marks that turn the writing direction can make a text read as another one.
        case .format: !("\u{202A}"..."\u{202E}").contains(scalar) && !("\u{2066}"..."\u{2069}").contains(scalar)
        default: true
        }
    }
}
