import ArgumentParser
import YishiAPI

struct DeadlineGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "deadline",
            abstract: tr("See what is due when and why, and take note of reminders."),
            subcommands: [DeadlineList.self, DeadlineExplain.self, DeadlineAcknowledge.self]
        )
    }
}

/// Which deadline is meant.
struct ClockOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @Argument(help: ArgumentHelp(tr("The deadline, by its name or what it is called."), valueName: "deadline"))
    var clock: String

    @Option(help: ArgumentHelp(tr("What it is for: a unit, or the number of a recommendation."), valueName: "item"))
    var item: String?

    func found(_ session: Session) throws -> Proposals.Clock { try session.clock(clock, item: item, of: id) }
}
