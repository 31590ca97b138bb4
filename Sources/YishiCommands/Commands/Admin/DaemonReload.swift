import ArgumentParser
import YishiAPI

struct DaemonReload: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reload", abstract: tr("Let the daemon read its configuration again."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(Manage.Reload.self, requestId: nil, .init())
        try session.show(reply) { _ in
            var page = Page()
            if reply.changed.isEmpty { page.line(StyledText(tr("No setting has changed."))) }
            for setting in reply.changed { page.line(StyledText(tr("Changed: {name}", ["name": setting]))) }
            for setting in reply.waiting { page.line(StyledText(tr("Waits for a restart: {name}", ["name": setting]))) }
            return page
        }
        return .done
    }
}
