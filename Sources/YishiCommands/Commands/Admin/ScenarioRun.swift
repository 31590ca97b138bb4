import ArgumentParser
import YishiAPI

struct ScenarioRun: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "scenario",
            abstract: tr("Play a scenario on an office of its own, and say which of its expectations hold."),
            discussion: tr("Nothing of this office is touched. Ends with status 1 where an expectation does not hold.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The scenario; - is the standard input."), valueName: "file"))
    var file: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let text = try SheetText.read(file, session)
        let reply = try session.daemon.call(Manage.RunScenario.self, .init(text: text, file: file))
        try session.show(reply) { _ in ScenarioView.page(reply.lines) }
        return reply.lines.allSatisfy(\.passed) ? .done : .failed
    }
}
