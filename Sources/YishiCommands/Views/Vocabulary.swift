import StrictJSON
import YishiAPI

/// What the fields, choices and actions of a workflow are called, read from the manifests of its modules.
struct Vocabulary {
    private var fields: [String: WireLabel] = [:]
    private var choices: [String: WireLabel] = [:]
    private var actions: [String: WireLabel] = [:]

    init(_ description: Proposals.Describe.Output) {
        for workflow in description.workflows {
            for field in workflow.intake { learn(field) }
            for action in workflow.steps.flatMap(\.actions) + (workflow.office ?? []) {
                actions[action.name] = action.label
            }
        }
        for module in description.modules {
            for list in module["lists"]?.array ?? [] { learn(choices: list) }
            for action in module["actions"]?.array ?? [] { learn(action: action) }
            for field in module["intake"]?.array ?? [] { learn(field: field) }
        }
    }

    func field(_ name: String) -> String { fields[name]?.words ?? name }

    func action(_ name: String) -> String { actions[name]?.words ?? name }

    /// A recorded value for people: choices by their label, flags as words.
    func value(_ json: JSON) -> String {
        switch json {
        case .string(let text): choices[text]?.words ?? text
        case .bool(let value): value ? tr("yes") : tr("no")
        case .array(let items): items.map { value($0) }.joined(separator: tr(", "))
        default: json.canonicalText
        }
    }

    private mutating func learn(_ field: Proposals.Field) {
        fields[field.name] = field.label
        for choice in field.choices { choices[choice.value] = choice.label }
        for member in field.fields ?? [] { learn(member) }
    }

    private mutating func learn(choices list: JSON) {
        for choice in list["choices"]?.array ?? [] {
            guard let value = choice["value"]?.string, let label = label(of: choice) else { continue }
            if choices[value] == nil { choices[value] = label }
        }
    }

    private mutating func learn(action: JSON) {
        guard let name = action["name"]?.string, let label = label(of: action) else { return }
        if actions[name] == nil { actions[name] = label }
        for field in action["form"]?.array ?? [] { learn(field: field) }
        // What an action leaves in the record is called after the action.
        for member in action["entry"]?.object?.members ?? [] {
            guard let entry = member.value.object?.members.first?.value.string, fields[entry] == nil else { continue }
            fields[entry] = label
        }
    }

    private mutating func learn(field: JSON) {
        guard let name = field["name"]?.string, let label = label(of: field) else { return }
        if fields[name] == nil { fields[name] = label }
        for member in field["fields"]?.array ?? [] { learn(field: member) }
    }

    private func label(of json: JSON) -> WireLabel? {
        guard let en = json["label"]?["en"]?.string, let zh = json["label"]?["zh"]?.string else { return nil }
        return WireLabel(en: en, zh: zh)
    }
}
