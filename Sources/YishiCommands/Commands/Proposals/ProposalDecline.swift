import ArgumentParser
import YishiAPI

struct ProposalDecline: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "decline",
            abstract: tr("Decline, as the second person, what was recorded for these proposals.")
        )
    }

    @Argument(help: ArgumentHelp(tr("IDs of proposals; all are declined, or none."), valueName: "id"))
    var ids: [String]

    @Option(help: ArgumentHelp(tr("Why it is declined."), valueName: "text"))
    var reason: String

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        try session.decide(ids, confirm: false, reason: reason, requestId: change.named())
        return .done
    }
}
