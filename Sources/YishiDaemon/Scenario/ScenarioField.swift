/// A line of a form: a field and its value, or one more row of a list.
struct ScenarioField {
    enum Value {
        case text(String)
        case row([ScenarioField])
    }

    let key: ScenarioWord
    let value: Value

    static let equals: Set<Character> = ["=", "＝"]
    private static let plus: Set<Character> = ["+", "＋"]

    /// `KEY=VALUE` as one word.
    init?(_ word: ScenarioWord, reporting faults: inout ScenarioFaults) {
        guard let (key, value) = word.parted(at: Self.equals), !key.text.isEmpty else {
            faults.report(.words, at: word.mark, zh: "此处应为“栏目=值”", en: "A field is written NAME=VALUE")
            return nil
        }
        self.key = key
        self.value = .text(value.text)
    }

    /// `KEY = VALUE` to the end of the line and on in the lines that are indented further, or `KEY + KEY=VALUE …`.
    init?(_ line: ScenarioText.Line, reporting faults: inout ScenarioFaults) {
        let word = ScenarioWord(text: line.text, mark: line.mark)
        guard let (key, rest) = word.parted(at: Self.equals.union(Self.plus)), !key.text.allSatisfy(\.isWhitespace)
        else {
            faults.report(
                .words,
                at: line.mark,
                zh: "此处应为“栏目 = 值”或“列表 + 栏目=值 …”",
                en: "A field is written NAME = VALUE, a row of a list LIST + NAME=VALUE …"
            )
            return nil
        }
        self.key = ScenarioWord(text: key.text.trimmed, mark: key.mark)
        let isRow = line.text.first { Self.equals.contains($0) || Self.plus.contains($0) }.map(Self.plus.contains)
        guard isRow == true else {
            value = .text(([rest.text.trimmed] + line.more.map(\.text)).filter { !$0.isEmpty }.joined(separator: "\n"))
            return
        }
        var words = faults.words(of: rest.text, at: rest.mark)
        for more in line.more { words += faults.words(of: more.text, at: more.mark) }
        value = .row(words.compactMap { ScenarioField($0, reporting: &faults) })
    }
}

extension String {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
