import StrictJSON
import WorkflowCore

/// Makes values for forms and records at random, of the right kind or of any.
struct ValueGenerator {
    let lists: [ChoiceList]
    var random: SeededRandom

    /// A form of the right kinds; of each field it leaves out that many in a hundred.
    mutating func form(_ fields: [Field], leavingOut percent: Int, record: JSONObject) -> JSONObject {
        var form = JSONObject()
        for field in fields where !random.happens(percent) {
            form[field.name] = value(of: field, leavingOut: percent, record: record)
        }
        return form
    }

    private mutating func value(of field: Field, leavingOut percent: Int, record: JSONObject) -> JSON {
        switch field.kind {
        case .text, .prose: return .string(text())
        case .date: return .string(date().description)
        case .number: return .integer(number())
        case .flag: return .bool(random.happens(50))
        case .choice: return choice(of: field) ?? .string(text())
        case .choices: return .array((0...2).compactMap { _ in choice(of: field) })
        case .documentNumber: return .string("青政协〔\(2024 + number() % 3)〕\(1 + number() % 30)号")
        case .file: return .string(String(repeating: random.one(of: ["0", "a", "f"]) ?? "0", count: 64))
        case .proposal: return .string("2026-00\(1 + number() % 9)")
        case .texts: return .array((0...number() % 3).map { _ in .string(text()) })
        case .group: return .object(form(field.fields, leavingOut: percent, record: record))
        case .list: return .array(rows(of: field, leavingOut: percent, record: record))
        }
    }

    private mutating func rows(of field: Field, leavingOut percent: Int, record: JSONObject) -> [JSON] {
        var rows = (0...number() % 4).map { _ in form(field.fields, leavingOut: percent, record: record) }
        if case .rows(let list, let key) = field.place {
            let keys = (record[list]?.array ?? []).compactMap { $0[key] }
            for index in rows.indices where random.happens(90) { rows[index][key] = random.one(of: keys) }
        }
        return rows.map { .object($0) }
    }

    private mutating func choice(of field: Field) -> JSON? {
        random.one(of: lists.first { $0.name == field.choiceList }?.choices ?? []).map { .string($0.value) }
    }

    mutating func text() -> String {
        random.one(of: ["区住建局", "城管局", "停车治理；供水改造", "a", "王", "第十二次会议", "0", "🅰️", ""]) ?? ""
    }

    mutating func number() -> Int {
        random.happens(80) ? Int.random(in: 0...14, using: &random) : Int.random(in: 0...1_000_000, using: &random)
    }

    /// Mostly a day of 2025 to 2027, so that dates stand near each other; now and then an extreme one.
    mutating func date() -> CivilDate {
        if random.happens(4), let date = random.one(of: ["0001-01-01", "9999-12-31", "1969-12-31", "2024-02-29"]) {
            return CivilDate(date) ?? CivilDate(dayNumber: 0)
        }
        return CivilDate(dayNumber: 20_089 + Int.random(in: 0..<(random.happens(50) ? 1_095 : 20), using: &random))
    }

    /// Any JSON, to that depth.
    mutating func anything(depth: Int = 3) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(random.happens(50))
        case 2: return .integer(random.one(of: [0, -1, 1 << 53, -(1 << 53)]) ?? 0)
        case 3: return .number(0.5)
        case 4: return .string(text())
        case 5: return .string(date().description)
        case 6, 7: return .array((0..<Int.random(in: 0..<3, using: &random)).map { _ in anything(depth: depth - 1) })
        default:
            let names = ["date", "unit", "no", "text", "class", "\u{0}", ""]
            return .object(
                JSONObject((0..<3).map { _ in (random.one(of: names) ?? "", anything(depth: depth - 1)) })
            )
        }
    }

    /// `object` with members replaced by anything, whatever their type.
    mutating func scrambled(_ object: JSONObject) -> JSONObject {
        var result = object
        for name in object.names where random.happens(40) { result[name] = scrambled(object[name] ?? .null) }
        result[text()] = anything()
        return result
    }

    private mutating func scrambled(_ value: JSON) -> JSON {
        switch value {
        case .object(let members) where random.happens(50): return .object(scrambled(members))
        case .array(let items) where random.happens(50): return .array(items.map { scrambled($0) })
        default: return anything()
        }
    }
}
