import ArgumentParser
import YishiAPI

struct LedgerVerify: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: tr("Check the whole ledger and its evidence."),
            discussion: tr("Ends with status 1 where anything is wrong.")
        )
    }

    @Option(
        help: ArgumentHelp(
            tr("The digest of an event, noted earlier, that must still be part of the ledger."),
            valueName: "digest"
        )
    )
    var head: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.Verify.self, .init(head: head))
        try session.show(reply) { _ in Self.page(reply) }
        return reply.faults.isEmpty ? .done : .failed
    }

    static func page(_ reply: Manage.Verify.Output) -> Page {
        guard reply.faults.isEmpty else { return FaultView.page(reply.faults) }
        var page = Page()
        page.line(
            StyledText(
                tr(
                    "The ledger is sound: {events} events, {files} evidence files.",
                    ["events": String(reply.events), "files": String(reply.evidence)]
                ),
                .good
            )
        )
        page.line(StyledText(tr("Last digest: {digest}", ["digest": reply.head])))
        return page
    }
}
