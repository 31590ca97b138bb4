import ArgumentParser
import YishiAPI

struct PersonRemove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remove", abstract: tr("Take all roles from a user."))
    }

    @Argument(help: ArgumentHelp(tr("The Unix user name.")))
    var user: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(Manage.RemovePerson.self, requestId: nil, .init(user: user))
        try session.show(reply) { _ in
            var page = Page()
            page.line(StyledText(tr("{user} has no role any more.", ["user": user])))
            return page
        }
        return .done
    }
}
