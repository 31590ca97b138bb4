import WorkflowCore

/// The keys of a definition that say when things are due and who is reminded.
extension YAMLReading {
    /// A length alone, or a mapping with what else is said of the clock.
    mutating func clock(_ node: YAMLNode) -> ClockRule? {
        guard case .mapping = node.content else { return length(node).map { ClockRule(length: $0) } }
        let keys = record(node, required: ["length"], optional: ["limit", "calendar", "ladder"])
        guard let length = length(keys["length"]) else { return nil }
        return ClockRule(
            length: length,
            limit: period(keys["limit"]),
            calendar: keys["calendar"].map { identifier($0) },
            ladder: keys["ladder"].map { identifier($0) }
        )
    }

    mutating func ladder(_ name: String, _ node: YAMLNode) -> ReminderLadder {
        ReminderLadder(name: name, rungs: items(node).compactMap { rung($0) })
    }

    private mutating func rung(_ node: YAMLNode) -> ReminderLadder.Rung? {
        let keys = record(node, required: ["at", "level", "to"], optional: ["for"])
        let at = value(keys["at"], zh: " -250 至 250 的整数", en: "a whole number from -250 to 250") { text in
            Int(text).flatMap { (-250...250).contains($0) && String($0) == text ? $0 : nil }
        }
        let names = ReminderLevel.allCases.map(\.rawValue).joined(separator: ", ")
        let level = value(keys["level"], zh: "\(names) 之一", en: "one of \(names)") { ReminderLevel(rawValue: $0) }
        let roles = identifiers(keys["to"])
        let from = period(keys["for"])
        guard let at, let level else { return nil }
        return ReminderLadder.Rung(at: at, level: level, roles: roles, from: from)
    }

    private mutating func length(_ node: YAMLNode?) -> DeadlineLength? {
        value(
            node,
            zh: "期限，如 10 working days、30 days、3 months、until 11-20",
            en: "a length such as 10 working days, 30 days, 3 months, until 11-20"
        ) { DeadlineLength($0) }
    }

    private mutating func period(_ node: YAMLNode?) -> Period? {
        value(
            node,
            zh: "时长，如 10 working days、30 days、3 months",
            en: "a period such as 10 working days, 30 days, 3 months"
        ) { Period($0) }
    }
}
