import ArgumentParser
import YishiAPI

struct TodoList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "todo",
            abstract: tr("Show what waits for you, what presses most at the head, and what to type next.")
        )
    }

    @Option(help: ArgumentHelp(tr("Show at most so many."), valueName: "count"))
    var limit: Int?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard let limit, !(1...500).contains(limit) else { return }
        throw ValidationError(tr("{option} takes a number from 1 to 500.", ["option": "--limit"]))
    }

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Proposals.Todo.self, .init(limit: limit))
        try session.show(reply) { _ in TaskView.page(reply) }
        return .done
    }
}
