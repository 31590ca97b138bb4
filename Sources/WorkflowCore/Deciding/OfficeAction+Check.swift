import StrictJSON

extension OfficeAction {
    /// What stands in the way beyond the form.
    func findings(
        _ attempt: Attempt,
        proposal: Proposal,
        workflow: Workflow,
        facts: any FactSource
    ) throws -> [Finding] {
        switch self {
        case .annotate, .suspend, .resume: []
        case .amend: try amendment(attempt, workflow: workflow, proposal: proposal, facts: facts).findings
        case .waive: waiverFindings(attempt, workflow: workflow)
        case .merge: try mergeFindings(attempt, proposal: proposal, facts: facts)
        case .withdraw: withdrawalFindings(attempt, staff: Set(workflow.definition.office.amend.roles))
        }
    }

    private func waiverFindings(_ attempt: Attempt, workflow: Workflow) -> [Finding] {
        guard let code = attempt.input["code"]?.string else { return [] }
        let possible = waivableReasons(inState: attempt.state, of: workflow)
        if possible.contains(where: { $0.code == code }) { return [] }
        let zh = possible.map { "\($0.label.zh)（\($0.code)）" }.joined(separator: "、")
        let en = possible.map { "\($0.code) (\($0.label.en))" }.joined(separator: ", ")
        return [.expected(zh: "此时可豁免的有 \(zh)", en: "what can be waived now is \(en)").at("code")]
    }

    private func mergeFindings(
        _ attempt: Attempt,
        proposal: Proposal,
        facts: any FactSource
    ) throws -> [Finding] {
        guard let text = attempt.input["target"]?.string, let id = ProposalID(text) else { return [] }
        func invalid(_ zh: String, _ en: String) -> [Finding] {
            [Finding("merge_target_invalid", field: "target", detail: Label(zh: zh, en: en))]
        }
        if id == proposal.id { return invalid("不能并入自身", "it cannot be merged into itself") }
        guard let target = try facts.proposal(id) else { return invalid("没有该议题", "there is no such proposal") }
        if target.position.hasEnded { return invalid("该议题已办结", "that one has ended") }
        if target.id.year != proposal.id.year { return invalid("不在同一年度", "that one is of another plan year") }
        if target.pending != nil { return invalid("该议题有待确认事项", "an act of that one waits for confirmation") }
        return []
    }

    /// Who may not amend other people's proposals (a member, a liaison group) may take back their own, and no more.
    private func withdrawalFindings(_ attempt: Attempt, staff: Set<String>) -> [Finding] {
        guard attempt.actor.roles.isDisjoint(with: staff), attempt.actor.user != attempt.proposer else { return [] }
        return [
            Finding(
                "role_forbidden",
                detail: Label(zh: "只能撤回自己提出的议题", en: "only the proposer may take it back")
            )
        ]
    }

    /// The amended field in normal form, or what is wrong with it.
    func amendment(
        _ attempt: Attempt,
        workflow: Workflow,
        proposal: Proposal,
        facts: any FactSource
    ) throws -> (name: String?, value: JSON, findings: [Finding]) {
        guard let name = attempt.input["field"]?.string else { return (nil, .null, []) }
        guard var field = workflow.intake.first(where: { [$0.name, $0.label.zh, $0.label.en].contains(name) }) else {
            return (nil, .null, [Finding("field_unknown", field: "field", naming: name)])
        }
        if Self.identifying.contains(field.name) {
            let detail = Label(
                zh: "\(field.label.zh)（议题编号的一部分）",
                en: "\(field.label.en) (a part of the proposal's id)"
            )
            return (nil, .null, [Finding("field_fixed", field: "field", detail: detail)])
        }
        let isInFirstStep = workflow.step(ofState: attempt.state)?.name == workflow.start?.step
        if workflow.definition.office.amend.fixed.contains(field.name), !isInFirstStep {
            return (nil, .null, [Finding("field_fixed", field: "field", detail: field.label)])
        }
        guard let value = attempt.input["value"] else { return (nil, .null, []) }
        field.place = .entry
        let step = workflow.start.flatMap { workflow.step(named: $0.step) }
        let reader = FormReader(
            values: ValueReader(lists: step?.manifest.lists ?? [], facts: facts),
            record: proposal.record
        )
        let reading = try reader.read([field], from: [field.name: value])
        return (field.name, reading.values[field.name] ?? .null, reading.findings.map { $0.at("value") })
    }

    /// The form as its reader takes it: the new value of a field of any kind is given as text.
    func readable(_ input: JSONObject) -> JSONObject {
        guard self == .amend else { return input }
        var readable = input
        switch input["value"] {
        case .bool(let value): readable["value"] = .string(String(value))
        case .integer(let value): readable["value"] = .string(String(value))
        case .array(let items) where items.allSatisfy({ $0.string != nil }):
            readable["value"] = .string(items.compactMap(\.string).joined(separator: "\n"))
        default: break
        }
        return readable
    }

    /// What a proposal's id is made of never changes.
    private static let identifying: Set = ["year", "serial"]
}
