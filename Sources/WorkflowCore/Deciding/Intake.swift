package import StrictJSON

/// Decides on new proposals.
package struct Intake {
    package let workflow: Workflow
    package let actor: Person
    package let moment: Moment
    package let calendars: OfficeCalendars
    package let facts: any FactSource

    package init(
        workflow: Workflow,
        actor: Person,
        moment: Moment,
        calendars: OfficeCalendars,
        facts: any FactSource
    ) {
        self.workflow = workflow
        self.actor = actor
        self.moment = moment
        self.calendars = calendars
        self.facts = facts
    }

    /// What came of an attempt to enter a proposal.
    package struct Outcome: Sendable {
        package var reasons: [Reason] = []
        package var warnings: [Reason] = []
        package var draft: EventDraft?
    }

    /// A new proposal with these fields.
    ///
    /// - Parameters:
    ///   - fields: the intake form as it was typed.
    ///   - nextSerial: the first free serial number of a plan year.
    /// - Returns: the event, or what stands in the way.
    /// - Throws: what the source of facts throws.
    package func judge(_ fields: JSONObject, nextSerial: (Int) throws -> Int) throws -> Outcome {
        var outcome = Outcome()
        let spec = ActionSpec(
            "create",
            zh: "新建",
            en: "Create",
            from: [],
            to: [],
            roles: workflow.creators,
            form: workflow.intake
        )
        guard let start = workflow.start, let step = workflow.step(named: start.step) else { return outcome }
        let reader = FormReader(values: ValueReader(lists: step.manifest.lists, facts: facts), record: [:])
        let reading = try reader.read(spec.form, from: fields)
        var findings = reading.findings
        if actor.roles.isDisjoint(with: spec.roles) { findings.insert(workflow.forbidding(allBut: spec.roles), at: 0) }

        let year = reading.values["year"]?.integer ?? moment.today.year
        let serial = try reading.values["serial"]?.integer ?? nextSerial(year)
        let id = ProposalID(year: year, serial: serial)
        if ProposalID(id.description) == nil {
            let (field, last) = (1...9_999).contains(year) ? ("serial", 999_999) : ("year", 9_999)
            findings.append(.expected(zh: "应为 1 至 \(last)", en: "from 1 to \(last) is expected").at(field))
        } else if try facts.proposal(id) != nil {
            findings.append(Finding("serial_taken", field: "serial", naming: id.description))
        }
        var record = reading.values
        record["year"] = .integer(year)
        record["serial"] = .integer(serial)
        findings += warningsOnly(step.check(attempt(record, spec: spec, step: step, state: start.state)), of: step)

        let clocks = ClockKeeper(workflow: workflow, calendars: calendars, today: moment.today, revision: 1)
            .after(
                ClockKeeper.Move(from: nil, to: start.state, record: record, action: spec.name, input: reading.values),
                []
            )
        findings += clocks.compactMap { workflow.calendarFinding($0, calendars) }

        let writer = ReasonWriter(offer: Offer(spec: spec, origin: .step(step)), workflow: workflow, waived: [])
        outcome.reasons = writer.reasons(findings)
        outcome.warnings = writer.warnings(findings)
        if outcome.reasons.isEmpty {
            outcome.draft = draft(id, fields: fields, record: record, position: start, clocks: clocks)
        }
        return outcome
    }

    /// A draft may lack what later steps need; what the module finds doubtful is said at once.
    private func warningsOnly(_ findings: [Finding], of step: Step) -> [Finding] {
        findings.filter { finding in step.manifest.reasons.contains { $0.code == finding.code && $0.isWarning } }
    }

    private func attempt(_ record: JSONObject, spec: ActionSpec, step: Step, state: String) -> Attempt {
        Attempt(
            action: spec.name,
            state: state,
            before: [:],
            input: record,
            after: record,
            today: moment.today,
            actor: actor,
            proposer: actor.user,
            options: step.options,
            lists: step.manifest.lists,
            calendar: calendars.common
        )
    }

    private func draft(
        _ id: ProposalID,
        fields: JSONObject,
        record: JSONObject,
        position: Position,
        clocks: [ClockState]
    ) -> EventDraft {
        var detail: JSONObject = [
            "workflow": .string(workflow.definition.name), "input": .object(fields), "position": position.json,
            "set": .object(record),
        ]
        if !clocks.isEmpty { detail["clocks"] = .array(clocks.map(\.json)) }
        return EventDraft(
            subject: id.description,
            revision: 1,
            kind: .created,
            actor: actor.user,
            definition: workflow.digest,
            detail: detail
        )
    }
}
