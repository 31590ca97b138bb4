/// The language that the program speaks, and its words.
package struct Translation: Sendable {
    package enum Language: Sendable {
        case en
        case zh
    }

    /// Which of the two languages of a label is shown.
    package let language: Language
    let words: @Sendable (String) -> String
    let plural: @Sendable (String, String, Int) -> String

    package init(
        language: Language,
        words: @escaping @Sendable (String) -> String,
        plural: @escaping @Sendable (String, String, Int) -> String
    ) {
        self.language = language
        self.words = words
        self.plural = plural
    }

    /// The words as they stand in the code.
    package static let english = Translation(language: .en) {
        $0
    } plural: { one, many, count in
        count == 1 ? one : many
    }

    @TaskLocal package static var current = Translation.english
}

/// The user's words for an English text; each `{name}` in it is replaced by the value of that name.
///
/// The text must be one literal, so that translators find it.
func tr(_ text: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(Translation.current.words(text), values)
}

/// As ``tr``, for a text that depends on a number; `{count}` is the number.
func trn(_ one: String, _ many: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let text = Translation.current.plural(one, many, count)
    return filled(text.replacing("{count}", with: String(count)), values)
}

/// Fills in all values at once, so that a value that looks like a placeholder stays as it is.
private func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty, text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        rest = rest[open...]
        if let value = values.first(where: { rest.hasPrefix("{\($0.key)}") }) {
            result += value.value
            rest = rest.dropFirst(value.key.count + 2)
        } else {
            result.append("{")
            rest = rest.dropFirst()
        }
    }
    return result + rest
}
