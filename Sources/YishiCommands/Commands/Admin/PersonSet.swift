import ArgumentParser
import YishiAPI

struct PersonSet: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set",
            abstract: tr("Give a Unix user a name and roles, in place of those they had.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The Unix user name.")))
    var user: String

    @Option(help: ArgumentHelp(tr("What colleagues call them."), valueName: "text"))
    var name: String

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(tr("A role; may be repeated. See: yishi admin roles."), valueName: "role")
    )
    var roles: [String]

    @Option(help: ArgumentHelp(tr("The unit that a handling unit's account speaks for."), valueName: "text"))
    var unit: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(
            Manage.SetPerson.self,
            requestId: nil,
            .init(user: user, name: name, roles: roles, unit: unit)
        )
        let names = session.roleNames()
        try session.show(reply) { _ in PersonList.page([reply.person], names) }
        return .done
    }
}
