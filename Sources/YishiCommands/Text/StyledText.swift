/// Text with tones, safe to send to a terminal.
///
/// Control characters that came with the data are shown as marks: only ``rendered(color:)`` writes escape sequences.
package struct StyledText: Hashable, Sendable {
    enum Tone: Hashable, Sendable {
        case plain
        case strong
        case dim
        case good
        case warning
        case bad
        case accent

        /// The parameter of the terminal's "select graphic rendition".
        fileprivate var code: String? {
            switch self {
            case .plain: nil
            case .strong: "1"
            case .dim: "2"
            case .good: "32"
            case .warning: "33"
            case .bad: "31"
            case .accent: "36"
            }
        }
    }

    private struct Span: Hashable, Sendable {
        var text: String
        var tone: Tone
    }

    private var spans: [Span]

    init(_ text: String, _ tone: Tone = .plain) { spans = [Span(text: text.withVisibleControls, tone: tone)] }

    static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.spans += right.spans
        return sum
    }

    static func + (left: StyledText, right: String) -> StyledText { left + StyledText(right) }

    var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

    func truncated(toWidth width: Int) -> StyledText {
        guard displayWidth > width else { return self }
        var left = width
        var result = self
        result.spans = []
        for span in spans where left > 0 {
            let text = span.text.displayWidth < left ? span.text : span.text.truncated(toWidth: left)
            // The ellipsis stands for everything that follows, too.
            let cut =
                span.text.displayWidth == left && span != spans.last ? span.text.truncated(toWidth: left - 1) : text
            result.spans.append(Span(text: cut, tone: span.tone))
            left -= cut.displayWidth
            if cut != span.text { break }
        }
        return result
    }

    func padded(toWidth width: Int) -> StyledText {
        self + StyledText(String(repeating: " ", count: max(0, width - displayWidth)))
    }

    func rendered(color: Bool) -> String {
        spans.map { span in
            guard color, let code = span.tone.code, !span.text.isEmpty else { return span.text }
            return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }.joined()
    }
}

extension StyledText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension String {
    /// This with every character that could steer a terminal, or reorder a line, written out.
    var withVisibleControls: String {
        guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.steersTerminals {
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminals: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F: true
        // Line separators and marks of writing direction.
        case 0x2028...0x202E, 0x2066...0x2069, 0x200E...0x200F, 0x061C: true
        default: false
        }
    }
}
