import WorkflowCore

/// Reads values of known types out of a document, and collects everything that is not as expected.
///
/// What cannot be read is read as empty, so that reading can go on; the result counts only where there are no faults.
struct YAMLReading {
    let file: String
    private(set) var faults: [DocumentFault] = []

    init(file: String) { self.file = file }

    mutating func report(_ rule: DocumentRule, at mark: DocumentMark, zh: String, en: String) {
        faults.append(DocumentFault(file: file, at: mark, rule: rule.rawValue, label: Label(zh: zh, en: en)))
    }

    /// The members of a mapping that may have `required` and `optional` keys and no others.
    ///
    /// - Parameters:
    ///   - node: the mapping.
    ///   - required: keys that must be there.
    ///   - optional: keys that may be there.
    ///   - retired: keys that there were once, and what is to be done instead.
    /// - Returns: its members.
    mutating func record(
        _ node: YAMLNode?,
        required: [String] = [],
        optional: [String] = [],
        retired: [String: Label] = [:]
    ) -> YAMLRecord {
        guard let node else { return YAMLRecord(members: []) }
        let record = YAMLRecord(members: mapping(node))
        let known = required + optional
        for member in record.members where !known.contains(member.key) {
            if let hint = retired[member.key] {
                report(
                    .keyUnknown,
                    at: member.keyMark,
                    zh: "已没有键 \(member.key)：\(hint.zh)",
                    en: "There is no key \(member.key) any more: \(hint.en)"
                )
                continue
            }
            report(
                .keyUnknown,
                at: member.keyMark,
                zh: "没有键 \(member.key)；可用的键：\(known.joined(separator: "、"))",
                en: "There is no key \(member.key); the keys are: \(known.joined(separator: ", "))"
            )
        }
        for key in required where record[key] == nil {
            report(.keyMissing, at: node.mark, zh: "缺键 \(key)", en: "The key \(key) is missing")
        }
        return record
    }

    /// The members of a mapping whose keys are free.
    mutating func mapping(_ node: YAMLNode?) -> [YAMLNode.Member] {
        guard let node else { return [] }
        guard case .mapping(let members) = node.content else {
            expected(node, zh: "“键: 值”的组合", en: "a mapping of keys to values")
            return []
        }
        return members
    }

    /// The items of a list.
    mutating func items(_ node: YAMLNode?) -> [YAMLNode] {
        guard let node else { return [] }
        guard case .sequence(let items) = node.content else {
            expected(node, zh: "列表", en: "a list")
            return []
        }
        return items
    }

    /// Text as it is written; none is written by nothing at all or `~`.
    mutating func text(_ node: YAMLNode?) -> String {
        guard let node else { return "" }
        guard case .scalar(let text, let isPlain) = node.content, !isPlain || !["", "~", "null"].contains(text) else {
            expected(node, zh: "文本", en: "text")
            return ""
        }
        return text
    }

    /// Text that `read` understands; `zh` and `en` say what it should be.
    mutating func value<Value>(
        _ node: YAMLNode?,
        zh: String,
        en: String,
        read: (String) -> Value?
    ) -> Value? {
        guard let node else { return nil }
        guard case .scalar(let text, _) = node.content else {
            expected(node, zh: zh, en: en)
            return nil
        }
        guard let value = read(text) else {
            report(.valueWrong, at: node.mark, zh: "“\(text)”应为\(zh)", en: "“\(text)” should be \(en)")
            return nil
        }
        return value
    }

    mutating func expected(_ node: YAMLNode, zh: String, en: String) {
        report(.typeWrong, at: node.mark, zh: "此处应为\(zh)", en: "This should be \(en)")
    }
}

/// The members of a mapping with known keys.
struct YAMLRecord {
    let members: [YAMLNode.Member]

    subscript(key: String) -> YAMLNode? { members.first { $0.key == key }?.value }
}

extension YAMLReading {
    /// `true` or `false`, nothing else, and not in quotes.
    mutating func flag(_ node: YAMLNode?) -> Bool? {
        if let node, case .scalar(_, isPlain: false) = node.content {
            expected(node, zh: "true 或 false", en: "true or false")
            return nil
        }
        return value(node, zh: " true 或 false", en: "true or false") { ["true": true, "false": false][$0] }
    }

    /// A whole number within `range`.
    mutating func number(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
        let words = "\(range.lowerBound)–\(range.upperBound)"
        return value(node, zh: " \(words) 的整数", en: "a whole number \(words)") { text in
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// An identifier: small letters, digits and `_`, a letter first.
    mutating func identifier(_ node: YAMLNode?) -> String {
        value(node, zh: "标识符（小写字母、数字、_）", en: "an identifier (small letters, digits, _)") {
            Self.isIdentifier($0) ? $0 : nil
        } ?? ""
    }

    /// A list of identifiers, each once.
    mutating func identifiers(_ node: YAMLNode?) -> [String] {
        var seen: [String] = []
        for item in items(node) {
            let name = identifier(item)
            if seen.contains(name), !name.isEmpty {
                report(.valueDuplicate, at: item.mark, zh: "\(name) 重复", en: "\(name) is listed more than once")
            }
            seen.append(name)
        }
        return seen
    }

    /// The members of a mapping whose keys are identifiers.
    mutating func named(_ node: YAMLNode?) -> [YAMLNode.Member] {
        let members = mapping(node)
        for member in members where !Self.isIdentifier(member.key) {
            report(
                .valueWrong,
                at: member.keyMark,
                zh: "“\(member.key)”应为标识符（小写字母、数字、_）",
                en: "“\(member.key)” should be an identifier (small letters, digits, _)"
            )
        }
        return members
    }

    /// A name in two languages; a language that is missing is read as empty, which the lint reports.
    mutating func label(_ node: YAMLNode?) -> Label {
        let names = record(node, optional: ["zh", "en"])
        return Label(zh: text(names["zh"]), en: text(names["en"]))
    }

    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}
