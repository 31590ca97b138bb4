import WorkflowCore

/// The keys of a workflow definition; yishi-workflow(5) explains each.
extension YAMLReading {
    mutating func definition(_ node: YAMLNode) -> WorkflowDefinition {
        let keys = record(
            node,
            required: ["workflow", "label", "start", "roles", "ends", "office", "steps"],
            optional: ["two_person_rule", "calendars", "reminders"]
        )
        return WorkflowDefinition(
            name: workflowName(keys["workflow"]) ?? "",
            label: label(keys["label"]),
            start: target(keys["start"]),
            twoPersonRule: flag(keys["two_person_rule"]) ?? true,
            roles: named(keys["roles"]).map { RoleSpec(name: $0.key, label: label($0.value)) },
            ends: named(keys["ends"]).map { EndSpec(name: $0.key, label: label($0.value)) },
            office: office(keys["office"]),
            calendars: named(keys["calendars"]).map { BodySpec(name: $0.key, label: label($0.value)) },
            ladders: named(keys["reminders"]).map { ladder($0.key, $0.value) },
            steps: items(keys["steps"]).map { step($0) }
        )
    }

    private mutating func step(_ node: YAMLNode) -> StepUse {
        let keys = record(
            node,
            required: ["step", "module"],
            optional: ["exits", "clocks", "roles", "confirmers", "options", "lists"]
        )
        return StepUse(
            name: identifier(keys["step"]),
            module: text(keys["module"]),
            exits: dictionary(keys["exits"]) { $0.target($1) },
            roles: dictionary(keys["roles"]) { $0.identifiers($1) },
            confirmers: dictionary(keys["confirmers"]) { $0.identifiers($1) },
            clocks: dictionary(keys["clocks"]) { $0.clock($1) },
            options: dictionary(keys["options"]) { $0.number($1, in: 0...1_000_000) },
            lists: named(keys["lists"]).map { ChoiceList($0.key, choices($0.value)) }
        )
    }

    private mutating func dictionary<Value>(
        _ node: YAMLNode?,
        _ read: (inout YAMLReading, YAMLNode) -> Value?
    ) -> [String: Value] {
        var values: [String: Value] = [:]
        for member in named(node) { values[member.key] = read(&self, member.value) }
        return values
    }

    private mutating func choices(_ node: YAMLNode) -> [ChoiceList.Choice] {
        items(node).map { item in
            let keys = record(item, required: ["value"], optional: ["zh", "en", "flags"])
            return ChoiceList.Choice(
                choiceValue(keys["value"]),
                zh: text(keys["zh"]),
                en: text(keys["en"]),
                flags: identifiers(keys["flags"])
            )
        }
    }

    /// The value of a choice, such as `A` or `not_adopted`.
    private mutating func choiceValue(_ node: YAMLNode?) -> String {
        value(node, zh: "字母、数字、_ 组成的值", en: "a value of letters, digits and _") { text in
            let isFit = (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isWordByte)
            return isFit ? text : nil
        } ?? ""
    }

    mutating func workflowName(_ node: YAMLNode?) -> String? {
        value(node, zh: "名称（小写字母、数字、-）", en: "a name (small letters, digits, -)") { text in
            let isFit = Self.isIdentifier(text.replacing("-", with: "_")) && !text.contains("_") && text.last != "-"
            return isFit ? text : nil
        }
    }

    /// `step`, `step/entry` or an end.
    private mutating func target(_ node: YAMLNode?) -> String {
        value(node, zh: " step、step/entry 或终态", en: "step, step/entry or an end") { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count <= 2 && parts.allSatisfy { Self.isIdentifier(String($0)) } ? text : nil
        } ?? ""
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }
}
