import StrictJSON
import Testing
import WorkflowCore

extension Field {
    /// A field `it` of that kind, for the choice kinds with the list `focus`.
    static func it(_ kind: Kind, missing: String? = nil, place: Place = .entry) -> Field {
        switch kind {
        case .choice: .choice("it", from: "focus", zh: "其", en: "It", missing: missing, place: place)
        case .choices: .choices("it", from: "focus", zh: "其", en: "It", missing: missing, place: place)
        default: .of(kind, "it", zh: "其", en: "It", missing: missing, place: place)
        }
    }
}

extension Desk {
    /// What a form with the one field `it` makes of `value`.
    static func reading(_ value: JSON, as kind: Field.Kind, missing: String? = nil) throws -> Judgement {
        var desk = Desk(.clerk, .asking([.it(kind, missing: missing)]))
        desk.facts.files = [sha256("a")]
        return try desk.judge("fill", ["it": value])
    }
}
