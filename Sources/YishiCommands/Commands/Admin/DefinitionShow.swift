import ArgumentParser
import StrictJSON
import YishiAPI

struct DefinitionShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: tr("Print a definition's text."))
    }

    @Argument(help: ArgumentHelp(tr("The digest, or its beginning.")))
    var digest: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let digest = try session.definition(digest)
        let reply = try session.daemon.call(Manage.ReadDefinition.self, .init(digest: digest))
        try session.show(reply) { _ in
            var page = Page()
            for line in reply.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                page.line(StyledText(String(line)))
            }
            return page
        }
        return .done
    }
}
