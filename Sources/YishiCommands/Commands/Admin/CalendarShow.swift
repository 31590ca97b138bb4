import ArgumentParser
import StrictJSON
import YishiAPI

struct CalendarShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: tr("Show the working days and days off of a month, or of a year, as a picture.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The month, such as 2026-02, or the year; otherwise the present month.")))
    var month: String?

    @OptionGroup var body: BodyOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard let month, Self.year(month) == nil else { return }
        throw ValidationError(
            tr("“{text}” is neither a month such as 2026-02 nor a year.", ["text": month])
        )
    }

    func run(_ session: Session) throws -> ProgramExit {
        guard let wanted = month ?? session.today?.monthText, let year = Self.year(wanted) else {
            throw CommandFailure.failed(tr("The present month is not known."))
        }
        let owner = try body.found(session)
        let all = try session.daemon.call(Manage.ReadCalendar.self, .init(body: owner?.name, year: year)).days
        let days = all.filter { $0.on.hasPrefix("\(wanted)-") }
        let view = CalendarView(today: session.today, owner: owner?.label.words ?? tr("common calendar"))
        try session.show(["days": days]) { _ in view.page(days) }
        return .done
    }

    /// The year of `YYYY-MM` or `YYYY`; `nil` for any other text.
    private static func year(_ text: String) -> Int? {
        let isMonth = Day("\(text)-01") != nil
        return isMonth || Day("\(text)-01-01") != nil ? Int(text.prefix(4)) : nil
    }
}
