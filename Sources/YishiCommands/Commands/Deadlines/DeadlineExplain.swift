import ArgumentParser
import YishiAPI

struct DeadlineExplain: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: tr("Count a deadline out, day by day: which days were skipped and why, and when it reminds.")
        )
    }

    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let found = try clock.found(session)
        let reply = try session.daemon.call(
            Proposals.ExplainDeadline.self,
            .init(id: clock.id, clock: found.name, item: found.item)
        )
        let view = CountView(roles: session.roleNames())
        try session.show(reply) { _ in view.page(reply) }
        return .done
    }
}
