import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalActions: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "actions",
            abstract: tr("Show what can be done with a proposal, and what each action still needs.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @Argument(help: ArgumentHelp(tr("An action, to see its whole form.")))
    var action: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Proposals.Actions.self, .init(id: id))
        let roles = session.writesJSON ? RoleNames() : RoleNames.known(to: session.daemon)
        guard let action else {
            try session.show(reply) { _ in
                ActionsView(roles: roles).page(reply.actions, of: id, dueBy: reply.clocks ?? [])
            }
            return .done
        }
        guard let found = reply.actions.first(where: { $0.name == action || $0.label.isCalled(action) }) else {
            throw CommandFailure(
                .notFound,
                name: "ActionNotOffered",
                parameters: ["id": .string(id), "action": .string(action)],
                tr(
                    "{id} does not offer {action} in its present state; {command} tells why.",
                    ["id": id, "action": action, "command": "yishi why \(id) \(action)"]
                )
            )
        }
        try session.show(["action": found]) { _ in ActionsView(roles: roles).page(found, withForm: true) }
        return .done
    }
}
