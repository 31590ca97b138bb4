package import Logging

/// A log event as one line of text.
package struct LogLine: Sendable {
    package var time: LogTime
    package var level: Logger.Level
    package var label: String
    package var message: String
    package var metadata: Logger.Metadata
    /// Whether the line begins with the priority in the form of `sd-daemon(3)`, `<6>`.
    ///
    /// A program that collects standard error reads it and takes it off; a person would only be disturbed.
    package var showsPriority: Bool

    package init(
        time: LogTime,
        level: Logger.Level,
        label: String,
        message: String,
        metadata: Logger.Metadata = [:],
        showsPriority: Bool = false
    ) {
        self.time = time
        self.level = level
        self.label = label
        self.message = message
        self.metadata = metadata
        self.showsPriority = showsPriority
    }
}

extension LogLine: CustomStringConvertible {
    /// Without the line break that ends it.
    ///
    /// Line breaks and control characters inside are written as escapes: what came from a client can neither begin a line
    /// of its own nor reach the terminal.
    package var description: String {
        var text = showsPriority ? "<\(LogPriority(level).number)>" : ""
        text += "\(time) \(level) \(Self.escaped(label)): \(Self.escaped(message))"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            text += " \(Self.escaped(key))=\(Self.quotedIfNeeded("\(value)"))"
        }
        return text
    }

    private static func quotedIfNeeded(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { !needsQuotes($0) && !needsEscape($0) }
        return isPlain && !text.isEmpty ? text : "\"\(escaped(text, quote: true))\""
    }

    private static func escaped(_ text: String, quote: Bool = false) -> String {
        // Nearly every text stays as it is.
        guard quote || text.unicodeScalars.contains(where: needsEscape) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\"" where quote, "\\" where quote: result += "\\\(scalar)"
            case _ where needsEscape(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\"", "=", "\\": true
        // What a character is takes long to look up.
        default: !scalar.isASCII && scalar.properties.isWhitespace
        }
    }

    /// Whether it is a control character, or ends a line or a paragraph.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
