import WorkflowCore

/// That people can read everything in either language.
struct LabelRules {
    let manifest: StepManifest

    var violations: [Violation] {
        labels.flatMap { place, label -> [Violation] in
            var result: [Violation] = []
            if !label.zh.unicodeScalars.contains(where: \.properties.isIdeographic) {
                result.append(
                    Violation(rule: .labelled, place: place, problem: "“\(label.zh)” has no Chinese character")
                )
            }
            if !label.en.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic }) {
                result.append(Violation(rule: .labelled, place: place, problem: "“\(label.en)” has no English word"))
            }
            return result
        }
    }

    private var labels: [(String, Label)] {
        var result = [(manifest.module, manifest.label)]
        result += manifest.states.flatMap { [($0.name, $0.label), ("\($0.name).waitsFor", $0.waitsFor)] }
        result += manifest.exits.map { ($0.name, $0.label) }
        result += manifest.clocks.map { ($0.name, $0.label) }
        result += manifest.options.map { ($0.name, $0.label) }
        result += manifest.reasons.map { ($0.code, $0.label) }
        result += manifest.actions.map { ($0.name, $0.label) }
        for action in manifest.actions { result += labels(of: action.form, at: action.name) }
        result += labels(of: manifest.intake, at: "intake")
        for list in manifest.lists { result += list.choices.map { ("\(list.name).\($0.value)", $0.label) } }
        return result
    }

    private func labels(of fields: [Field], at place: String) -> [(String, Label)] {
        fields.flatMap { field in
            [("\(place).\(field.name)", field.label)] + labels(of: field.fields, at: "\(place).\(field.name)")
        }
    }
}
