import WorkflowCore

/// What is wrong with a scenario, as it is found.
struct ScenarioFaults {
    let file: String
    private(set) var list: [DocumentFault] = []

    init(file: String) { self.file = file }

    /// Further faults than a person can look at are not listed, and that there are such is the last.
    private static let limit = 200

    mutating func report(_ rule: ScenarioRule, at mark: DocumentMark, zh: String, en: String) {
        switch list.count {
        case ..<Self.limit: append(rule, at: mark, Label(zh: zh, en: en))
        case Self.limit: append(.size, at: mark, Label(zh: "还有更多错误，不再列出", en: "There are more faults, not listed"))
        default: break
        }
    }

    private mutating func append(_ rule: ScenarioRule, at mark: DocumentMark, _ label: Label) {
        list.append(DocumentFault(file: file, at: mark, rule: rule.rawValue, label: label))
    }

    /// Reports that there is no `kind` of that name, and what there is.
    mutating func report(unknown word: ScenarioWord, _ kind: Label, among names: [String]) {
        let zh = names.isEmpty ? "" : "；有：\(names.inShort.zh)"
        let en = names.isEmpty ? "" : "; there are: \(names.inShort.en)"
        report(
            .unknown,
            at: word.mark,
            zh: "没有\(kind.zh)“\(word.text)”\(zh)",
            en: "There is no \(kind.en) “\(word.text)”\(en)"
        )
    }

    /// The words of a line; those before a quote that is not closed.
    mutating func words(of line: String, at mark: DocumentMark) -> [ScenarioWord] {
        do throws(ScenarioWord.OpenQuote) {
            return try ScenarioWord.split(line, from: mark)
        } catch {
            report(.quote, at: error.mark, zh: "引号没有结束", en: "The quote is not closed")
            return []
        }
    }
}

extension [String] {
    /// One after another, as many of them as a person can look at.
    var inShort: Label {
        let some = prefix(30) + (count > 30 ? ["…"] : [])
        return Label(zh: some.joined(separator: "、"), en: some.joined(separator: ", "))
    }
}
