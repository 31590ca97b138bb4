import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalAct: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "act",
            abstract: tr("Take an action with one proposal, or with several in one commit."),
            discussion: tr(
                "Fields: KEY=VALUE, KEY:=JSON, or KEY=@FILE, which stores the file as evidence (or reads a long text). KEY is an identifier or a label; members of groups are GROUP.KEY, of rows LIST[0].KEY; a key of several texts is repeated. For one outcome per proposal see: yishi batch."
            )
        )
    }

    @Argument(help: ArgumentHelp(tr("IDs, the action, and its fields."), valueName: "id… action field…"))
    var words: [String]

    @Option(
        help: ArgumentHelp(tr("A file with the form as a JSON object; - is the standard input."), valueName: "file")
    )
    var input: String?

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(tr("Check everything and change nothing; files are stored all the same."))
    )
    var dryRun = false

    @Option(
        name: .customLong("if-revision"),
        help: ArgumentHelp(tr("Only if the proposal is still at that revision."), valueName: "number")
    )
    var ifRevision: Int?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let act = try ActWords(words)
        if ifRevision != nil, act.ids.count > 1 {
            throw CommandFailure.usage(tr("{option} is for one proposal.", ["option": "--if-revision"]))
        }
        let (action, form) = try fill(act, session)
        if act.ids.count == 1 {
            try one(act.ids[0], action, form, session)
        } else {
            try several(act.ids, action, form, session)
        }
        return .done
    }

    /// The action by its name, and its form filled in from the command line, the file, and answers.
    private func fill(_ act: ActWords, _ session: Session) throws -> (action: String, input: JSONObject) {
        let reader = FormInput(session: session)
        let given = try input.map { try reader.object(in: $0) } ?? [:]
        guard !act.assignments.isEmpty || session.mayAsk || !act.action.isIdentifier else { return (act.action, given) }
        // An action that is offered nowhere is sent without its form: the daemon says why it is not.
        guard let action = try offered(act, session) else { return (act.action, given) }
        let filled = try reader.read(
            act.assignments,
            fields: action.form,
            over: given,
            storingFilesFor: act.ids[0],
            asking: action.missingFields
        )
        return (action.name, filled)
    }

    /// The action as the first of the proposals offers it: one that does not must not cost the others their form.
    private func offered(_ act: ActWords, _ session: Session) throws -> Proposals.Action? {
        for id in act.ids {
            let actions = try session.daemon.call(Proposals.Actions.self, .init(id: id)).actions
            let named = actions.first { $0.name == act.action } ?? actions.first { $0.label.isCalled(act.action) }
            if let named { return named }
        }
        return nil
    }

    private func one(_ id: String, _ action: String, _ form: JSONObject, _ session: Session) throws {
        let requestId = change.named()
        let reply = try session.change(
            Proposals.Act.self,
            requestId: requestId,
            .init(
                id: id,
                action: action,
                input: form.isEmpty ? nil : form,
                expectedRevision: ifRevision,
                requestId: dryRun ? nil : requestId,
                dryRun: dryRun ? true : nil
            )
        )
        let view = ChangeView(roles: session.roleNames(), isDryRun: dryRun)
        try session.show(reply) { _ in view.page([reply.proposal], reply.events, reply.warnings) }
    }

    private func several(_ ids: [String], _ action: String, _ form: JSONObject, _ session: Session) throws {
        let attempts = ids.map { Proposals.Attempt(id: $0, action: action, input: form.isEmpty ? nil : form) }
        try session.actAll(attempts, requestId: change.named(), dryRun: dryRun)
    }
}

extension Session {
    /// Takes all these actions in one commit, and shows what came of it.
    func actAll(_ attempts: [Proposals.Attempt], requestId: String, dryRun: Bool) throws {
        let reply = try change(
            Proposals.ActAll.self,
            requestId: requestId,
            .init(attempts: attempts, requestId: dryRun ? nil : requestId, dryRun: dryRun ? true : nil)
        )
        let view = ChangeView(roles: roleNames(), isDryRun: dryRun)
        try show(reply) { _ in view.page(reply.proposals, reply.events, reply.warnings) }
    }

    /// What the office calls its roles; not asked for where nobody reads it.
    func roleNames() -> RoleNames { writesJSON ? RoleNames() : RoleNames.known(to: daemon) }
}

extension Proposals.Action {
    /// The fields of the form that reasons name: what a person must still give.
    ///
    /// None where no answer would help.
    var missingFields: [Proposals.Field] {
        if reasons.contains(where: { ["role_forbidden", "wrong_state"].contains($0.code) }) { return [] }
        let named = Set(reasons.compactMap { $0.field.map { String($0.prefix { $0 != "." && $0 != "[" }) } })
        return form.filter { named.contains($0.name) }
    }
}
