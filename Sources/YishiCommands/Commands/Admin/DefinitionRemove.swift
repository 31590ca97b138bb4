import ArgumentParser
import YishiAPI

struct DefinitionRemove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remove", abstract: tr("Remove a definition that no open proposal follows."))
    }

    @Argument(help: ArgumentHelp(tr("The digest, or its beginning.")))
    var digest: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let digest = try session.definition(digest)
        let reply = try session.change(Manage.RemoveDefinition.self, requestId: nil, .init(digest: digest))
        try session.show(reply) { _ in
            var page = Page()
            page.line(StyledText(tr("Removed {digest}.", ["digest": String(digest.prefix(12))])))
            return page
        }
        return .done
    }
}
