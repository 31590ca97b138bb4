import WorkflowCore

/// What a scenario can name of a workflow, by identifier or by what people call it.
struct ScenarioVocabulary {
    struct Entry {
        let name: String
        let label: Label

        func isCalled(_ text: String) -> Bool { text == label.zh || text.lowercased() == label.en.lowercased() }
    }

    let roles: [Entry]
    let states: [Entry]
    let clocks: [Entry]
    let actions: [Entry]
    let bodies: [Entry]
    /// The codes of every reason and warning that there can be.
    let codes: Set<String>
    private let forms: [String: [Field]]
    let intake: [Field]

    init(_ workflow: Workflow) {
        let definition = workflow.definition
        let manifests = workflow.steps.map(\.manifest)
        roles = definition.roles.map { Entry(name: $0.name, label: $0.label) }
        bodies = definition.calendars.map { Entry(name: $0.name, label: $0.label) }
        clocks = manifests.flatMap(\.clocks).map { Entry(name: $0.name, label: $0.label) }
        let ends = definition.ends.map { Entry(name: $0.name, label: $0.label) }
        let suspend = definition.office.suspend
        states =
            manifests.flatMap(\.states).map { Entry(name: $0.name, label: $0.label) }
            + [Entry(name: suspend.state, label: suspend.label)] + ends
        codes = Set((ReasonSpec.standard + manifests.flatMap(\.reasons)).map(\.code))
        intake = workflow.intake
        var actions: [Entry] = []
        var forms: [String: [Field]] = [:]
        for spec in states.flatMap({ workflow.offers(inState: $0.name) }).map(\.spec) {
            if forms[spec.name] == nil { actions.append(Entry(name: spec.name, label: spec.label)) }
            // Steps may have actions of one name: which form it is will be known when it is filled in.
            let known = forms[spec.name, default: []]
            forms[spec.name] = known + spec.form.filter { field in !known.contains { $0.name == field.name } }
        }
        self.actions = actions
        self.forms = forms
    }

    func form(of action: String) -> [Field] { forms[action] ?? [] }

    static let role = Label(zh: "角色", en: "role")
    static let state = Label(zh: "状态", en: "state")
    static let clock = Label(zh: "期限", en: "deadline")
    static let action = Label(zh: "操作", en: "action")
    static let body = Label(zh: "机构", en: "body")
    static let code = Label(zh: "理由代码", en: "code")
    static let person = Label(zh: "人员", en: "person")
    static let proposal = Label(zh: "议题", en: "proposal")
    static let workflow = Label(zh: "流程", en: "workflow")
    static let field = Label(zh: "栏目", en: "field")
}

extension [ScenarioVocabulary.Entry] {
    /// The identifier of what `text` names.
    func name(_ text: String) -> String? {
        first { $0.name == text }?.name ?? first { $0.isCalled(text) }?.name
    }
}
