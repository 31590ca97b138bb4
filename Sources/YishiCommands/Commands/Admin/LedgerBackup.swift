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

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(Manage.Backup.self, requestId: nil, .init(directory: directory))
        try session.show(reply) { _ in
            var page = Page()
            page.line(
                StyledText(tr("{path}: {events} events", ["path": reply.path, "events": String(reply.events)]), .good)
            )
            page.line(StyledText(tr("Last digest: {digest}", ["digest": reply.head])))
            return page
        }
        return .done
    }
}
