import ArgumentParser
import YishiAPI

struct DefinitionCheck: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: tr("Check a definition and store nothing."))
    }

    @Argument(help: ArgumentHelp(tr("The definition (YAML).")))
    var file: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.CheckDefinition.self, .init(text: try Files.text(file)))
        try session.show(reply) { _ in
            guard reply.faults.isEmpty else { return FaultView.page(reply.faults) }
            var page = Page()
            page.line(StyledText(tr("No faults."), .good))
            return page
        }
        return reply.faults.isEmpty ? .done : .failed
    }
}
