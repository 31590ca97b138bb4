import ArgumentParser
import YishiAPI

struct PersonList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: tr("List the people of the office."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.ListPeople.self, .init())
        let roles = session.roleNames()
        try session.show(reply) { _ in Self.page(reply.people, roles) }
        return .done
    }

    static func page(_ people: [Manage.Person], _ roles: RoleNames) -> Page {
        var page = Page()
        if people.isEmpty {
            page.line(StyledText(tr("Nobody has a role yet: yishi admin person set."), .dim))
            return page
        }
        var table = Table([tr("User"), tr("Name"), tr("Roles"), tr("Unit")])
        for person in people {
            table.row([
                StyledText(person.user, .strong), StyledText(person.name), StyledText(roles.words(person.roles)),
                StyledText(person.unit ?? ""),
            ])
        }
        page.table(table)
        return page
    }
}
