import ArgumentParser
import YishiAPI

struct CalendarImport: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: tr("Set the working days of whole years, and count every deadline anew that depends on them."),
            discussion: tr(
                "The file has the heading date,kind,notice and a line for each day off (off) and each make-up working day (work). UTF-8 and GB18030 are understood."
            )
        )
    }

    @Argument(help: ArgumentHelp(tr("The table; - is the standard input."), valueName: "file.csv"))
    var file: String

    @OptionGroup var body: BodyOptions

    @Option(help: ArgumentHelp(tr("Why, where a year is corrected."), valueName: "text"))
    var reason: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(tr("Tell what would change, and change nothing.")))
    var dryRun = false

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let text = try SheetText.read(file, session)
        let reply = try session.change(
            Manage.SetCalendar.self,
            requestId: nil,
            .init(
                body: body.found(session)?.name,
                text: text,
                file: file,
                reason: reason,
                dryRun: dryRun ? true : nil
            )
        )
        let view = CalendarChangeView(isDryRun: dryRun)
        try session.show(reply) { _ in view.page(reply) }
        return .done
    }
}
