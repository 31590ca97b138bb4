import ArgumentParser
import YishiAPI

struct DefinitionInstall: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "install",
            abstract: tr("Install a definition: new proposals follow it, old ones stay with theirs.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The definition (YAML).")))
    var file: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.change(
            Manage.InstallDefinition.self,
            requestId: nil,
            .init(text: try Files.text(file))
        )
        try session.show(reply) { DefinitionList.page([reply.definition], $0) }
        return .done
    }
}
