import ArgumentParser
import YishiAPI

struct DaemonStatus: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "status", abstract: tr("Show how the daemon and its ledger are."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let status = try session.daemon.call(Manage.Status.self, .init())
        try session.show(status) { Self.page(status, $0) }
        return .done
    }

    static func page(_ status: Manage.Status.Output, _ style: Style) -> Page {
        var page = Page()
        let state =
            switch status.state {
            case "ready": StyledText(tr("ready"), .good)
            case "read_only": StyledText(tr("read-only"), .bad)
            default: StyledText(status.state)
            }
        page.line(
            StyledText("yishid \(status.version)  ", .strong) + state
                + StyledText(status.reason.map { "  \($0)" } ?? "")
        )
        var table = Table([])
        for (name, value) in [
            (tr("Since"), Moment.text(status.since, style)), (tr("Open"), String(status.open)),
            (tr("To be confirmed"), String(status.pending)), (tr("Ended"), String(status.ended)),
            (tr("Events"), String(status.events)), (tr("Last digest"), status.head),
            (tr("Ledger"), tr("{count} KiB", ["count": String(status.ledgerBytes / 1024)])),
        ] {
            table.row([StyledText(name, .dim), StyledText(value)])
        }
        page.table(table)
        return page
    }
}
