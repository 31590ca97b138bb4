import ArgumentParser
import YishiAPI

struct ProposalHistory: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "history", abstract: tr("Show who did what, when, for which body."))
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID; the whole ledger without one.")))
    var id: String?

    @Option(help: ArgumentHelp(tr("Only events after that sequence number."), valueName: "seq"))
    var after: Int?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let events = try Self.events(of: id, after: after, session.daemon)
        let roles = session.writesJSON ? RoleNames() : RoleNames.known(to: session.daemon)
        try session.show(["events": events]) { EventView(roles: roles).page(events, $0) }
        return .done
    }

    /// All events, page by page.
    static func events(of id: String?, after: Int?, _ daemon: any Daemon) throws -> [Proposals.Event] {
        var events: [Proposals.Event] = []
        var cursor = after
        repeat {
            let page = try daemon.call(Proposals.History.self, .init(id: id, after: cursor, limit: 500))
            events += page.events
            cursor = page.next
        } while cursor != nil
        return events
    }
}
