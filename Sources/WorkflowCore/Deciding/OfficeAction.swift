/// What the office may do with a proposal whatever step it is in; no module writes these.
package enum OfficeAction: String, CaseIterable, Sendable {
    /// Add a note (补记); the only one that an ended proposal takes.
    case annotate
    /// Correct a field of the proposal, with a reason.
    case amend
    /// Set a waivable reason aside for this stay in the state.
    case waive
    case merge
    case withdraw
    case suspend
    case resume

    func isOffered(inState state: String, of workflow: Workflow) -> Bool {
        let office = workflow.definition.office
        let isLive = workflow.step(ofState: state) != nil
        return switch self {
        case .annotate: true
        case .amend: isLive
        case .waive: !waivableReasons(inState: state, of: workflow).isEmpty
        case .merge: office.merge.states.contains(state)
        case .withdraw: office.withdraw.states.contains(state)
        case .suspend: isLive
        case .resume: state == office.suspend.state
        }
    }

    /// The reasons that may be waived in that state.
    func waivableReasons(inState state: String, of workflow: Workflow) -> [ReasonSpec] {
        guard let step = workflow.step(ofState: state) else { return [] }
        return step.manifest.reasons.filter(\.isWaivable)
    }

    func spec(inState state: String, of workflow: Workflow) -> ActionSpec {
        let office = workflow.definition.office
        var spec: ActionSpec =
            switch self {
            case .annotate:
                ActionSpec(
                    rawValue,
                    zh: "补记",
                    en: "Annotate",
                    from: [state],
                    to: [.same],
                    roles: office.annotate,
                    form: [
                        .of(.prose, "text", zh: "内容", en: "Text", missing: "value_missing"),
                        .of(.file, "file", zh: "附件", en: "File"),
                    ],
                    entry: .item(of: "annotations")
                )
            case .amend:
                ActionSpec(
                    rawValue,
                    zh: "更正",
                    en: "Amend",
                    from: [state],
                    to: [.same],
                    roles: office.amend.roles,
                    form: [
                        .text("field", zh: "更正项", en: "Field", missing: "value_missing"),
                        .of(.prose, "value", zh: "更正为", en: "New value", missing: "value_missing"), .reason,
                    ]
                )
            case .waive:
                ActionSpec(
                    rawValue,
                    zh: "豁免",
                    en: "Waive",
                    from: [state],
                    to: [.same],
                    roles: office.waive,
                    form: [.text("code", zh: "豁免事项", en: "Reason code", missing: "value_missing"), .reason],
                    entry: .item(of: "waivers")
                )
            case .merge:
                ActionSpec(
                    rawValue,
                    zh: "并题",
                    en: "Merge",
                    from: [state],
                    to: [.exit(office.merge.end)],
                    roles: office.merge.roles,
                    form: [
                        .of(.proposal, "target", zh: "并入议题", en: "Merge into", missing: "merge_target_invalid"),
                        .reason,
                    ],
                    entry: .object("merged")
                )
            case .withdraw:
                ActionSpec(
                    rawValue,
                    zh: "撤题",
                    en: "Withdraw",
                    from: [state],
                    to: [.exit(office.withdraw.end)],
                    roles: office.withdraw.roles,
                    confirmers: office.withdraw.confirmers,
                    form: [
                        .reason,
                        .text(
                            "consent",
                            zh: "区委同意依据",
                            en: "Reference of the Party committee's consent",
                            missing: office.withdraw.consentStates.contains(state) ? "consent_missing" : nil
                        ),
                    ],
                    entry: .object("withdrawal")
                )
            case .suspend:
                ActionSpec(
                    rawValue,
                    zh: "暂缓",
                    en: "Suspend",
                    from: [state],
                    to: [.state(office.suspend.state)],
                    roles: office.suspend.roles,
                    form: [
                        .reason, .text("authority", zh: "决定依据", en: "Decided by", missing: "value_missing"),
                    ],
                    entry: .object("suspension")
                )
            case .resume:
                ActionSpec(
                    rawValue,
                    zh: "恢复",
                    en: "Resume",
                    from: [state],
                    to: [.same],
                    roles: office.suspend.roles,
                    form: [.reason],
                    entry: .object("resumption")
                )
            }
        if !workflow.definition.twoPersonRule { spec.confirmers = [] }
        return spec
    }
}

extension Field {
    /// Why something is done.
    static var reason: Field {
        .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing")
    }
}
