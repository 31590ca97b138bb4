import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalWhy: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "why",
            abstract: tr("Show every condition that an action still lacks, and who can meet it."),
            discussion: tr("With fields, the action is judged as if they were filled in; nothing is stored.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @Argument(help: ArgumentHelp(tr("The action, such as submit.")))
    var action: String

    @Argument(help: ArgumentHelp(tr("Fields as KEY=VALUE or KEY:=JSON."), valueName: "field"))
    var fields: [String] = []

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let words = try ActWords([id, action] + fields)
        let actions = try session.daemon.call(Proposals.Actions.self, .init(id: id)).actions
        guard var found = actions.first(where: { $0.name == action || $0.label.isCalled(action) }) else {
            // The daemon itself says why it is not offered.
            _ = try session.daemon.call(Proposals.Act.self, .init(id: id, action: action, dryRun: true))
            throw DaemonError.misunderstood("Act")
        }
        if !words.assignments.isEmpty { try judge(&found, words.assignments, session) }
        let roles = session.writesJSON ? RoleNames() : RoleNames.known(to: session.daemon)
        let result = found
        try session.show(["action": result]) { _ in
            var page = ActionsView(roles: roles).page(result, withForm: false)
            if result.reasons.isEmpty { page.line(StyledText(tr("Nothing stands in its way."), .good)) }
            return page
        }
        return .done
    }

    private func judge(_ action: inout Proposals.Action, _ assignments: [Assignment], _ session: Session) throws {
        if assignments.contains(where: { if case .file = $0.value { true } else { false } }) {
            throw CommandFailure.usage(tr("why stores nothing, so it takes no files."))
        }
        let form = FormInput(session: session)
        let input = try form.read(assignments, fields: action.form, storingFilesFor: nil)
        do {
            let reply = try session.daemon.call(
                Proposals.Act.self,
                .init(id: id, action: action.name, input: input, dryRun: true)
            )
            action.reasons = []
            action.warnings = reply.warnings
        } catch DaemonError.error(let name, let parameters) {
            guard case .refused(_, _, let reasons) = Proposals.Failure(name: name, parameters: parameters) else {
                throw DaemonError.error(name: name, parameters: parameters)
            }
            action.reasons = reasons
        }
    }
}
