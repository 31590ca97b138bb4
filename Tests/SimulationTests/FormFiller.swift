import StrictJSON
import TestSupport
import WorkflowCore

/// Fills in forms as a person would who knows the kinds of the fields and little of the rules.
struct FormFiller {
    var random: SeededRandom
    /// In how many cases of a hundred a field is filled in that may be left out.
    let fullness: Int
    let today: CivilDate
    let record: JSONObject
    let lists: [ChoiceList]
    /// The ids of all proposals.
    let others: [String]

    private static let topics = Array("老旧小区停车充电电梯加装供水管网绿道公园夜市菜场学位托育养老防汛消防路灯桥隧")

    mutating func form(_ fields: [Field]) -> JSONObject {
        var form = JSONObject()
        for field in fields where field.isRequired || random.happens(fullness) { form[field.name] = value(of: field) }
        return form
    }

    /// The form with those top-level fields filled in anew, all where none is named; what has no field is left.
    mutating func mended(_ form: JSONObject, _ fields: [Field], blamed: Set<String>) -> JSONObject {
        var form = form
        for field in fields where blamed.isEmpty || blamed.contains(field.name) {
            form[field.name] = field.isRequired || random.happens(fullness) ? value(of: field) : nil
        }
        return form
    }

    /// The form with something missing or strange.
    mutating func spoiled(_ form: JSONObject) -> JSONObject {
        var form = form
        let name = random.one(of: form.names) ?? "extra"
        form[name] =
            random.one(of: [nil, "", "\u{7}", .number(0.5), .integer(-1), [], ["x": .null], "2026-02-30", "没有的选项"])
            ?? nil
        if random.happens(20) { form["no_such_field"] = "x" }
        return form
    }

    private mutating func value(of field: Field) -> JSON {
        switch field.kind {
        case .text: return .string(text(named: field.name))
        case .prose: return .string(random.one(of: ["理由充分", "分两段\n说明"]) ?? "")
        case .date: return .string(date().description)
        case .number: return .integer(Int.random(in: 1...12, using: &random))
        case .flag: return .bool(random.happens(50))
        case .choice: return choice(of: field)
        case .choices: return .array([choice(of: field)])
        case .documentNumber: return .string("区政协〔2026〕\(Int.random(in: 1...900, using: &random))号")
        case .file: return .string(SimulatedOffice.file)
        case .proposal: return .string(random.one(of: others) ?? "2026-001")
        case .texts where field.name == "similar_seen": return .array(others.map { .string($0) })
        case .texts: return [.string(text(named: field.name))]
        case .group: return .object(form(field.fields))
        case .list: return .array(rows(of: field))
        }
    }

    /// The units that the proposal names.
    private var units: [String] { (record["units"]?.array ?? []).compactMap { $0["unit"]?.string } }

    private mutating func rows(of field: Field) -> [JSON] {
        if case .rows(let list, let key) = field.place {
            return (record[list]?.array ?? []).compactMap { row in
                guard let value = row[key] else { return nil }
                return .object(form(field.fields).merging([key: value]))
            }
        }
        let units = units.map { JSON.string($0) }
        // Who handles a proposal has somebody beside them more often than not.
        let least = field.fields.contains { $0.name == "role" } && random.happens(75) ? 2 : 1
        let count = max(units.count, Int.random(in: least...2, using: &random))
        let rows = (0..<count).map { index in
            var row = form(field.fields)
            if row["no"] != nil { row["no"] = .integer(index + 1) }
            for name in ["unit", "org"] where row[name] != nil && index < units.count { row[name] = units[index] }
            // One host among the units, and everybody else beside it.
            if row["role"] != nil { row["role"] = index == 0 ? "host" : "co" }
            return JSON.object(row)
        }
        // Some of what is numbered may have been dealt with.
        return random.happens(20) ? random.some(of: rows) : rows
    }

    private mutating func text(named name: String) -> String {
        switch name {
        // Mostly one that has to do with it.
        case "unit" where !units.isEmpty && random.happens(70): random.one(of: units) ?? ""
        case "unit", "org", "host": random.one(of: ["区住建局", "区城管局", "区公安分局"]) ?? ""
        case "title": String((0..<6).compactMap { _ in Self.topics.randomElement(using: &random) })
        default: random.one(of: ["停车治理", "甲", "第12次会议", "群众来信"]) ?? ""
        }
    }

    /// Mostly today, which is neither too late nor in the future; else a day before or some weeks ahead.
    private mutating func date() -> CivilDate {
        let days = random.happens(55) ? 0 : random.happens(30) ? -1 : Int.random(in: 5...80, using: &random)
        return today.adding(days: days)
    }

    private mutating func choice(of field: Field) -> JSON {
        .string(random.one(of: lists.first { $0.name == field.choiceList }?.choices ?? [])?.value ?? "")
    }
}
