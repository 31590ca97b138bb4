import ArgumentParser
import YishiAPI

struct CalendarList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: tr("List the years whose working days are known."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.ListCalendars.self, .init())
        try session.show(reply) { _ in CalendarListView.page(reply) }
        return .done
    }
}
