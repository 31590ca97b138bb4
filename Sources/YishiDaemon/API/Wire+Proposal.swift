import StrictJSON
import WorkflowCore
import WorkflowEngine
import YishiAPI

extension Office {
    /// The proposal as the interface shows it.
    func wire(_ proposal: Proposal) throws -> Proposals.Proposal {
        wire(proposal, in: try workflow(of: proposal))
    }

    /// The proposal as it stood on that day, with its deadlines as far away as they were then.
    func wire(_ proposal: Proposal, on day: CivilDate) throws -> Proposals.Proposal {
        wire(proposal, in: try workflow(of: proposal), on: day)
    }

    /// The proposal as a list shows it: by its identifiers where its workflow cannot be run, since to leave it out would
    /// hide it.
    func listed(_ proposal: Proposal) -> Proposals.Proposal {
        wire(proposal, in: engine.library[proposal.definition])
    }

    private func wire(_ proposal: Proposal, in workflow: Workflow?, on day: CivilDate? = nil) -> Proposals.Proposal {
        let state = proposal.position.state
        return Proposals.Proposal(
            id: proposal.id.description,
            revision: proposal.revision,
            workflow: proposal.workflow,
            workflowDigest: proposal.definition,
            title: proposal.title,
            step: proposal.position.step,
            stepLabel: workflow?.step(named: proposal.position.step).map { WireLabel($0.manifest.label) },
            state: state,
            stateLabel: WireLabel(workflow?.label(ofState: state) ?? Label(zh: state, en: state)),
            waitsFor: workflow?.waitsFor(inState: state).map(WireLabel.init),
            ended: proposal.position.hasEnded,
            pending: proposal.pending.map { wire($0, state: state, workflow: workflow) },
            clocks: proposal.clocks.map { wire($0, workflow: workflow, on: day) },
            record: proposal.record
        )
    }

    private func wire(_ pending: PendingAct, state: String, workflow: Workflow?) -> Proposals.Pending {
        let spec = workflow?.offers(inState: state).first { $0.spec.name == pending.action }?.spec
        return Proposals.Pending(
            action: pending.action,
            actionLabel: spec.map { WireLabel($0.label) },
            confirmers: spec?.confirmers,
            recordedBy: pending.recordedBy,
            at: pending.at.description,
            input: pending.input
        )
    }

    /// The event as the interface shows it.
    func wire(_ event: Event) throws -> Proposals.Event {
        let content = event.content
        let workflow = engine.library[content.definition]
        return Proposals.Event(
            seq: event.seq,
            proposal: content.subject,
            revision: content.revision,
            at: event.at.description,
            kind: content.kind.rawValue,
            actor: content.actor,
            authority: content.authority,
            label: label(of: content, in: workflow),
            stateLabel: content.position.flatMap { workflow?.label(ofState: $0.state) }.map(WireLabel.init),
            detail: content.detail,
            digest: event.digest
        )
    }

    /// What was done, in words: the action's name, and how far it went.
    private func label(of content: EventDraft, in workflow: Workflow?) -> WireLabel? {
        let action = content.detail["action"]?.string.flatMap { workflow?.label(ofAction: $0) }
        let kind: Label
        switch content.kind {
        case .acted: return action.map(WireLabel.init)
        case .recorded: kind = Label(zh: "记录待确认", en: "Recorded")
        case .confirmed: kind = Label(zh: "确认", en: "Confirmed")
        case .declined: kind = Label(zh: "未予确认", en: "Declined")
        case .created: kind = Label(zh: "新建", en: "Created")
        case .credited: kind = Label(zh: "并入", en: "Merged in")
        case .personSet: kind = Label(zh: "设置人员", en: "Person set")
        case .personRemoved: kind = Label(zh: "移除人员", en: "Person removed")
        case .definitionInstalled: kind = Label(zh: "安装流程", en: "Workflow installed")
        case .definitionRemoved: kind = Label(zh: "移除流程", en: "Workflow removed")
        case .calendarSet: kind = Label(zh: "设定日历", en: "Calendar set")
        case .reminded: kind = Label(zh: "提醒", en: "Reminded")
        case .acknowledged: kind = Label(zh: "已阅提醒", en: "Reminder acknowledged")
        case .recounted: kind = Label(zh: "重算期限", en: "Deadlines counted anew")
        }
        guard let action, content.kind != .credited else { return WireLabel(kind) }
        return WireLabel(kind.with(action))
    }
}

extension WireLabel {
    init(_ label: Label) { self.init(en: label.en, zh: label.zh) }
}

extension Proposals.Reason {
    init(_ reason: Reason) {
        self.init(
            code: reason.code,
            field: reason.field,
            label: WireLabel(reason.label),
            who: reason.who,
            waivers: reason.waivers.isEmpty ? nil : reason.waivers
        )
    }
}

extension Manage.Person {
    init(_ person: OfficePerson) {
        self.init(user: person.user, name: person.name, roles: person.roles, unit: person.unit)
    }
}
