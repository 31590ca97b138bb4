import StrictJSON

/// Reads one value of a form into its normal form.
struct ValueReader {
    let lists: [ChoiceList]
    let facts: any FactSource

    enum Result {
        case value(JSON)
        /// Nothing was filled in.
        case empty
        case fault(Finding)
    }

    /// Reads `json` as a value of `field`, which is no group and no list.
    func read(_ json: JSON, as field: Field) throws -> Result {
        if let text = json.string, text.utf8.count > 4 * TextRules.proseLimit {
            return .fault(TextRules.tooLong(field.kind == .text ? TextRules.lineLimit : TextRules.proseLimit))
        }
        if Self.isEmpty(json) { return .empty }
        switch field.kind {
        case .text, .prose: return text(json, isProse: field.kind == .prose)
        case .date: return date(json)
        case .number: return number(json)
        case .flag: return flag(json)
        case .choice: return choice(json, of: field)
        case .choices:
            if case .value(let one) = choice(json, of: field) { return .value([one]) }
            return several(json, separatedBy: "、，,；;") { choice($0, of: field) }
        case .texts: return several(json, separatedBy: "") { text($0, isProse: false) }
        case .documentNumber: return documentNumber(json)
        case .proposal: return proposal(json)
        case .file: return try file(json)
        case .group, .list: return .fault(.expected(zh: "应为表格内容", en: "members are expected"))
        }
    }

    /// Whether nothing was filled in.
    static func isEmpty(_ json: JSON) -> Bool {
        switch json {
        case .null, .array([]), .object([:]): true
        case .string(let text): TextRules.isBlank(text)
        default: false
        }
    }

    private func text(_ json: JSON, isProse: Bool) -> Result {
        guard var text = json.string else { return .fault(.expected(zh: "应为文字", en: "a text is expected")) }
        if isProse { text = TextRules.withPlainLineEnds(text) }
        if let fault = TextRules.fault(in: text, isProse: isProse) { return .fault(fault) }
        return .value(.string(TextRules.trimmed(text)))
    }

    private func date(_ json: JSON) -> Result {
        guard let date = json.string.flatMap(CivilDate.init(asWritten:)) else {
            return .fault(.expected(zh: "应为日期，如 2026-01-06", en: "a date such as 2026-01-06 is expected"))
        }
        return .value(.string(date.description))
    }

    private func number(_ json: JSON) -> Result {
        let number =
            json.integer ?? json.string.flatMap { Int(digits: TextRules.withPlainDigits(TextRules.trimmed($0))) }
        guard let number, (0...1_000_000).contains(number) else {
            return .fault(.expected(zh: "应为 0 至 1000000 的整数", en: "a whole number from 0 to 1000000 is expected"))
        }
        return .value(.integer(number))
    }

    private func flag(_ json: JSON) -> Result {
        switch json.string.map({ .string(TextRules.trimmed($0)) }) ?? json {
        case true, "true", "是", "yes": return .value(true)
        case false, "false", "否", "no": return .value(false)
        default: return .fault(.expected(zh: "应为是或否", en: "yes or no is expected"))
        }
    }

    private func choice(_ json: JSON, of field: Field) -> Result {
        let list = lists.first { $0.name == field.choiceList }
        if let choice = json.string.flatMap({ list?.choice(TextRules.trimmed($0)) }) {
            return .value(.string(choice.value))
        }
        let choices = list?.choices ?? []
        return .fault(
            .expected(
                zh: "可填：" + choices.map { "\($0.label.zh)（\($0.value)）" }.joined(separator: "、"),
                en: "possible are " + choices.map { "\($0.value) (\($0.label.en))" }.joined(separator: ", ")
            )
        )
    }

    /// The items of an array, or of a text, each on its line or between `separators`.
    private func several(_ json: JSON, separatedBy separators: String, _ read: (JSON) -> Result) -> Result {
        let parts = json.string.map { text in
            text.split { $0.isNewline || separators.contains($0) }.map { JSON.string(String($0)) }
        }
        let items = json.array ?? parts ?? [json]
        if items.count > TextRules.itemLimit { return .fault(TextRules.tooMany) }
        var values: [JSON] = []
        for item in items where !Self.isEmpty(item) {
            switch read(item) {
            case .value(let value) where !values.contains(value): values.append(value)
            case .value, .empty: break
            case .fault(let fault): return .fault(fault)
            }
        }
        return values.isEmpty ? .empty : .value(.array(values))
    }

    private func documentNumber(_ json: JSON) -> Result {
        guard let text = json.string else { return .fault(.expected(zh: "应为文号", en: "a number is expected")) }
        if let fault = TextRules.fault(in: text, isProse: false) { return .fault(fault) }
        guard let number = DocumentNumber(text) else { return .fault(Finding("doc_no_format", naming: text)) }
        return .value(.string(number.description))
    }

    private func proposal(_ json: JSON) -> Result {
        guard let id = json.string.flatMap({ ProposalID($0) }) else {
            return .fault(.expected(zh: "应为议题编号，如 2022-001", en: "an id such as 2022-001 is expected"))
        }
        return .value(.string(id.description))
    }

    /// A file is named by its digest, or by an object of `sha256` and the `name` that people know it by.
    private func file(_ json: JSON) throws -> Result {
        guard let digest = json.string ?? json["sha256"]?.string, digest.utf8.count == 64,
            digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return .fault(.expected(zh: "应为已存文件的 SHA-256", en: "the SHA-256 of a stored file is expected")) }
        for member in json.object ?? [:] where member.name != "sha256" {
            guard member.name == "name", let name = member.value.string else {
                return .fault(.expected(zh: "应只含 sha256 和 name", en: "sha256 and name are expected, and no more"))
            }
            if let fault = TextRules.fault(in: name, isProse: false) { return .fault(fault) }
            if name.contains("/") || name.hasPrefix(".") {
                return .fault(.expected(zh: "文件名不得含路径", en: "a file name without a path is expected"))
            }
        }
        guard try facts.hasFile(sha256: digest) else { return .fault(Finding("file_unknown", naming: digest)) }
        return .value(.string(digest))
    }
}

extension Finding {
    /// A value that is not of its field's kind.
    static func expected(zh: String, en: String) -> Finding {
        Finding("value_invalid", detail: Label(zh: zh, en: en))
    }
}

extension CivilDate {
    /// Reads a date as people write it: `2026-01-06`, `2026/1/6`, `2026.1.6`, `2026年1月6日`, also with full-width digits.
    init?(asWritten text: String) {
        if let date = CivilDate(text) {
            self = date
            return
        }
        let plain = TextRules.withPlainDigits(TextRules.trimmed(text))
        let body = plain.hasSuffix("日") ? plain.dropLast() : plain[...]
        let parts = body.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        guard parts.count == 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 }),
            let year = Int(digits: parts[0]), let month = Int(digits: parts[1]), let day = Int(digits: parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
