import ArgumentParser
import YishiAPI

struct WhoAmI: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "whoami", abstract: tr("Show who the daemon takes you for."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let me = try session.daemon.call(Manage.WhoAmI.self, .init())
        let roles = session.roleNames()
        try session.show(me) { _ in
            var page = Page()
            page.line(StyledText(me.name, .strong) + StyledText("  \(me.user)", .dim))
            page.line(StyledText(me.roles.isEmpty ? tr("without a role") : roles.words(me.roles)))
            if let unit = me.unit { page.line(StyledText(unit)) }
            if me.administrator { page.line(StyledText(tr("administrator"))) }
            return page
        }
        return .done
    }
}
