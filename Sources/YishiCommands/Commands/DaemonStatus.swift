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
            case "closed": StyledText(tr("without a ledger"), .bad)
            default: StyledText(status.state)
            }
        page.line(
            StyledText("yishid \(status.version)  ", .strong) + state
                + StyledText((status.label?.words ?? status.reason).map { "  \($0)" } ?? "")
        )
        var table = Table([])
        for (name, value) in [
            (tr("Since"), Moment.text(status.since, style)), (tr("Open"), status.open.map(String.init)),
            (tr("To be confirmed"), status.pending.map(String.init)), (tr("Ended"), status.ended.map(String.init)),
            (tr("Events"), status.events.map(String.init)), (tr("Last digest"), status.head),
            (tr("Ledger"), tr("{count} KiB", ["count": String(status.ledgerBytes / 1024)])),
        ] {
            // What the daemon cannot read is left out, not shown as nothing.
            guard let value else { continue }
            table.row([StyledText(name, .dim), StyledText(value)])
        }
        page.table(table)
        return page
    }
}
