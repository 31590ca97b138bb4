import ArgumentParser
import YishiAPI

struct DeadlineAcknowledge: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "acknowledge",
            abstract: tr("Take note of a deadline's last reminder; it waits for nobody until the next one.")
        )
    }

    @OptionGroup var clock: ClockOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let found = try clock.found(session)
        let requestId = change.named()
        let reply = try session.change(
            Proposals.Acknowledge.self,
            requestId: requestId,
            .init(id: clock.id, clock: found.name, item: found.item, requestId: requestId)
        )
        let view = ChangeView(roles: session.roleNames(), isDryRun: false)
        try session.show(reply) { _ in view.page([reply.proposal], reply.events, nil) }
        return .done
    }
}
