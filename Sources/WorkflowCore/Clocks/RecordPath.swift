import StrictJSON

/// The dates that a path of a clock names in a record; see ``ClockSpec``.
struct RecordPath {
    private let names: [String]
    private let isOfAll: Bool

    init(_ path: String) {
        var names = path.split(separator: ".").map(String.init)
        isOfAll = names.first?.hasSuffix("[]") ?? false
        if isOfAll { names[0].removeLast(2) }
        self.names = names
    }

    /// The date in `record`: of several items the last one's, or the earliest of all where the path says so.
    func date(in record: JSONObject) -> CivilDate? {
        guard let first = names.first, let value = record[first] else { return nil }
        let rest = names.dropFirst()
        if isOfAll { return (value.array ?? []).compactMap { Self.date($0, rest) }.min() }
        return Self.date(value.array?.last ?? value, rest)
    }

    /// Whether there is anything, and it is not a flag that is off.
    func isPresent(in record: JSONObject) -> Bool {
        guard let first = names.first, let value = record[first] else { return false }
        let found = names.dropFirst().reduce(value.array?.last ?? value) { value, name in value?[name] }
        return found.map { $0 != false } ?? false
    }

    private static func date(_ value: JSON, _ names: ArraySlice<String>) -> CivilDate? {
        names.reduce(Optional(value)) { value, name in value?[name] }?.string.flatMap { CivilDate($0) }
    }
}

extension ClockItems {
    /// The names of the rows in `record` that count, each once, in their order.
    func names(in record: JSONObject, lists: [ChoiceList]) -> [String] {
        let done = unless.map { (record[$0]?.array ?? []).compactMap(name) } ?? []
        var names: [String] = []
        for row in record[list]?.array ?? [] {
            guard let name = name(of: row), !names.contains(name), !done.contains(name) else { continue }
            if let condition, !condition.holds(for: row, lists: lists) { continue }
            names.append(name)
        }
        return names
    }

    private func name(of row: JSON) -> String? { row[key]?.string ?? row[key]?.integer.map(String.init) }
}

extension ClockItems.Condition {
    fileprivate func holds(for row: JSON, lists: [ChoiceList]) -> Bool {
        switch self {
        case .member(let name, let value): return row[name]?.string == value
        case .choice(let name, let list, let flag):
            let choices = lists.first { $0.name == list }?.choices ?? []
            return choices.first { $0.value == row[name]?.string }?.flags.contains(flag) ?? false
        }
    }
}
