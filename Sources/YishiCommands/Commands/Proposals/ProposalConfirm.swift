import ArgumentParser
import YishiAPI

struct ProposalConfirm: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: tr("Confirm, as the second person, what was recorded for these proposals.")
        )
    }

    @Argument(help: ArgumentHelp(tr("IDs of proposals; all are confirmed, or none."), valueName: "id"))
    var ids: [String]

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        try session.decide(ids, confirm: true, reason: nil, requestId: change.named())
        return .done
    }
}

extension Session {
    /// Confirms or declines pending acts, and shows what came of it.
    func decide(_ ids: [String], confirm: Bool, reason: String?, requestId: String) throws {
        let reply = try change(
            Proposals.Decide.self,
            requestId: requestId,
            .init(ids: ids, confirm: confirm, reason: reason, requestId: requestId)
        )
        let view = ChangeView(roles: roleNames(), isDryRun: false)
        try show(reply) { _ in view.page(reply.proposals, reply.events, reply.warnings) }
    }
}
