import ArgumentParser
import YishiAPI

struct CalendarGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar",
            abstract: tr("See and set the working days that deadlines are counted by."),
            subcommands: [CalendarList.self, CalendarShow.self, CalendarImport.self]
        )
    }
}

/// Whose calendar is meant.
struct BodyOptions: ParsableArguments {
    @Option(help: ArgumentHelp(tr("The body that keeps its own calendar; everybody's without it."), valueName: "body"))
    var body: String?

    /// By its name; what is not known is left to the daemon to refuse.
    func found(_ session: Session) throws -> Manage.Body? {
        guard let body else { return nil }
        let bodies = try session.daemon.call(Manage.ListCalendars.self, .init()).bodies
        return bodies.first { $0.name == body } ?? bodies.first { $0.label.isCalled(body) }
            ?? Manage.Body(name: body, label: WireLabel(en: body, zh: body))
    }
}
