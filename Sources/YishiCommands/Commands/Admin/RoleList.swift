import ArgumentParser
import YishiAPI

struct RoleList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "roles", abstract: tr("List the roles that people can have."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.ListRoles.self, .init())
        try session.show(reply) { _ in
            var page = Page()
            var table = Table([])
            for role in reply.roles { table.row([StyledText(role.name, .strong), StyledText(role.label.words)]) }
            page.table(table)
            return page
        }
        return .done
    }
}
