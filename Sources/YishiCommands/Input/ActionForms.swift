import StrictJSON
import YishiAPI

/// The forms of all actions, whatever the state: read from the manifests of the modules.
struct ActionForms {
    private var labels: [(name: String, label: WireLabel)] = []
    private var forms: [String: [Proposals.Field]] = [:]

    init(_ description: Proposals.Describe.Output) {
        for workflow in description.workflows {
            for action in workflow.steps.flatMap(\.actions) + (workflow.office ?? []) {
                labels.append((action.name, action.label))
            }
        }
        for module in description.modules {
            for action in module["actions"]?.array ?? [] {
                guard let name = action["name"]?.string else { continue }
                forms[name, default: []] += (action["form"]?.array ?? []).compactMap(Proposals.Field.init(manifest:))
            }
        }
    }

    /// The action that a person means, by name or label.
    func action(_ word: String) -> String? {
        labels.first { $0.name == word }?.name ?? labels.first { $0.label.isCalled(word) }?.name
    }

    /// The fields of its form; none where it is not known.
    func fields(of action: String) -> [Proposals.Field] { forms[action] ?? [] }
}

extension Proposals.Field {
    /// A field as a manifest has it; its choices are left to the daemon.
    fileprivate init?(manifest json: JSON) {
        guard let name = json["name"]?.string, let label = WireLabel(of: json), let kind = json["kind"]?.string else {
            return nil
        }
        let fields = (json["fields"]?.array ?? []).compactMap(Self.init(manifest:))
        self.init(
            name: name,
            label: label,
            kind: kind,
            required: json["missing"]?.string != nil,
            choices: [],
            fields: fields.isEmpty ? nil : fields
        )
    }
}
