import StrictJSON
import TestSupport
import WorkflowCore

/// Random forms, and random ways to fill them in.
extension SeededRandom {
    /// Between none and four fields, each of any kind and for any place that the kind allows.
    mutating func form(codes: [String], rows: Bool) -> [Field] {
        var fields = (0..<number(0...4)).map { field("f\($0)", codes: codes, depth: 1) }
        if rows, happens(30) {
            let members: [Field] = [
                .text("key", zh: "键", en: "Key", missing: pick(codes)), field("mark", codes: codes, depth: 2),
            ]
            fields.append(.list("marks", zh: "逐项", en: "Marks", place: .rows(list: "items", key: "key"), members))
        }
        return fields
    }

    private mutating func field(_ name: String, codes: [String], depth: Int) -> Field {
        let missing = happens(50) ? pick(codes) : nil
        let place: Place = depth == 1 && happens(40) ? .topic : .entry
        let kinds = Field.Kind.allCases.filter { depth == 1 || ($0 != .group && $0 != .list) }
        let kind = pick(kinds)
        switch kind {
        case .choice: return .choice(name, from: "list", zh: name, en: name, missing: missing, place: place)
        case .choices: return .choices(name, from: "list", zh: name, en: name, missing: missing, place: place)
        case .group, .list:
            let members = (0..<number(1...3)).map { field("m\($0)", codes: codes, depth: depth + 1) }
            return kind == .group
                ? .group(name, zh: name, en: name, missing: missing, place: place, members)
                : .list(name, zh: name, en: name, missing: missing, place: place, members)
        default: return .of(kind, name, zh: name, en: name, missing: missing, place: place)
        }
    }

    /// A form filled in as it should be, with what is optional left out at times.
    mutating func filled(_ fields: [Field], record: JSONObject) -> JSONObject {
        var input: JSONObject = [:]
        for field in fields where field.isRequired || happens(70) {
            if case .rows(let list, _) = field.place {
                let keys = (record[list]?.array ?? []).compactMap { $0["key"] }
                let rows = some(of: keys).map { key in
                    JSON.object(filled(field.fields, record: record).merging(["key": key]))
                }
                if !rows.isEmpty { input[field.name] = .array(rows) }
            } else {
                input[field.name] = value(field, record: record)
            }
        }
        return input
    }

    private mutating func value(_ field: Field, record: JSONObject) -> JSON {
        switch field.kind {
        case .text: .string(pick(["停车难", " 会议室 ", "a", "区住建局"]))
        case .prose: .string(pick(["一\n二", "理由充分", "x\r\ny"]))
        case .date: .string(pick(["2026-01-05", "2026/1/6", "2026年1月7日", "2025-12-31"]))
        case .number: pick([0, 12, "７"])
        case .flag: pick([true, false, "是", "no"])
        case .choice: pick(["one", "二"])
        case .choices: pick([["one"], ["one", "two"], "一、二"])
        case .texts: pick([["甲"], ["甲", "乙"], "甲\n乙"])
        case .documentNumber: .string("青委〔\(number(2_024...2_026))〕\(number(1...400))号")
        case .proposal: pick(["2026-001", "2026-002", "2025-009"])
        case .file: .string(sha256("a"))
        case .group: .object(nonEmpty(field.fields, record: record))
        case .list: .array((0..<number(1...3)).map { _ in .object(nonEmpty(field.fields, record: record)) })
        }
    }

    /// A group or a row in which at least one member is filled in.
    private mutating func nonEmpty(_ fields: [Field], record: JSONObject) -> JSONObject {
        var members = filled(fields, record: record)
        if members.isEmpty, let first = fields.first { members[first.name] = value(first, record: record) }
        return members
    }

    /// A form of which parts are missing, of another kind, or strange.
    mutating func damaged(_ input: JSONObject) -> JSONObject {
        var result = input
        for name in input.names where happens(40) {
            result[name] = happens(40) ? nil : garbage(depth: 2)
        }
        if happens(30) { result[pick(["extra", "", "标题", "f0.m1", "reason"])] = garbage(depth: 1) }
        return result
    }

    /// Any JSON at all.
    mutating func garbage(depth: Int) -> JSON {
        switch number(0...(depth > 0 ? 9 : 6)) {
        case 0: .null
        case 1: .bool(happens(50))
        case 2: .integer(pick([0, -1, 5, .max, .min]))
        case 3: .number(pick([0.5, -1e300, .leastNonzeroMagnitude]))
        case 4: .string(pick(["", " ", "\u{0}", "\u{202E}", "x\ny", String(repeating: "议", count: 600), "👨‍👩‍👧"]))
        case 5:
            .string(pick(["2026-13-45", "青委〔2026〕3号", "2026-001", sha256("b"), "one", "true", "9999999999999999999"]))
        case 6: .string(sha256("a"))
        case 7, 8: .array((0..<number(0...3)).map { _ in garbage(depth: depth - 1) })
        default: .object(garbageObject(depth: depth - 1))
        }
    }

    mutating func garbageObject(depth: Int) -> JSONObject {
        var object: JSONObject = [:]
        for _ in 0..<number(0...4) {
            let name = pick(["f0", "f1", "m0", "m1", "key", "marks", "reason", "sha256", "name", "authority", "值", ""])
            object[name] = garbage(depth: depth)
        }
        return object
    }
}
