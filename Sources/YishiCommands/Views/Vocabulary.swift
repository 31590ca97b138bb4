import StrictJSON
import YishiAPI

/// What the fields, choices and actions of a workflow are called.
struct Vocabulary {
    private var fields: [String: WireLabel] = [:]
    private var choices: [String: WireLabel] = [:]
    private var actions: [String: WireLabel] = [:]

    /// Reads the reply of `Describe` as it came: to decode it all would take longer than all the rest of a command.
    init(_ description: JSONObject) throws(DaemonError) {
        guard let workflows = description["workflows"]?.array, let modules = description["modules"]?.array else {
            throw .misunderstood("Describe")
        }
        for workflow in workflows {
            for field in workflow["intake"]?.array ?? [] { learn(field: field) }
            let steps = workflow["steps"]?.array ?? []
            for action in (steps + [["actions": workflow["office"] ?? []]]).flatMap({ $0["actions"]?.array ?? [] }) {
                learn(action: action)
            }
        }
        for module in modules {
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

    private mutating func learn(choices list: JSON) {
        for choice in list["choices"]?.array ?? [] {
            guard let value = choice["value"]?.string, choices[value] == nil else { continue }
            choices[value] = WireLabel(of: choice)
        }
    }

    private mutating func learn(action: JSON) {
        guard let name = action["name"]?.string, let label = WireLabel(of: action) else { return }
        if actions[name] == nil { actions[name] = label }
        for field in action["form"]?.array ?? [] { learn(field: field) }
        // What an action leaves in the record is called after the action.
        for member in action["entry"]?.object?.members ?? [] {
            guard let entry = member.value.object?.members.first?.value.string, fields[entry] == nil else { continue }
            fields[entry] = label
        }
    }

    private mutating func learn(field: JSON) {
        guard let name = field["name"]?.string, let label = WireLabel(of: field) else { return }
        if fields[name] == nil { fields[name] = label }
        learn(choices: field)
        for member in field["fields"]?.array ?? [] { learn(field: member) }
    }
}
