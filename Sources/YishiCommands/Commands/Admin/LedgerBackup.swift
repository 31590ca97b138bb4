import ArgumentParser
import YishiAPI

struct LedgerBackup: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: tr("Write a checked copy of the ledger and its evidence.")
        )
    }

    @Argument(help: ArgumentHelp(tr("A folder of the daemon's machine that it may write to."), valueName: "dir"))
    var directory: String

    @Option(
        help: ArgumentHelp(
            tr("Then remove the oldest backups in the folder, so that at most so many are left."),
            valueName: "count"
        )
    )
    var keep: Int?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError(tr("{option} takes a number from 1.", ["option": "--keep"])) }
    }

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(Manage.Backup.self, requestId: nil, .init(directory: directory, keep: keep))
        try session.show(reply) { _ in
            var page = Page()
            page.line(
                StyledText(tr("{path}: {events} events", ["path": reply.path, "events": String(reply.events)]), .good)
            )
            page.line(StyledText(tr("Last digest: {digest}", ["digest": reply.head])))
            for path in reply.removed { page.line(StyledText(tr("Removed: {path}", ["path": path]), .dim)) }
            return page
        }
        return .done
    }
}
