import ArgumentParser
import YishiAPI

struct DefinitionList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: tr("List the installed definitions."))
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Manage.ListDefinitions.self, .init())
        try session.show(reply) { Self.page(reply.definitions, $0) }
        return .done
    }

    static func page(_ definitions: [Manage.Definition], _ style: Style) -> Page {
        var page = Page()
        var table = Table([tr("Digest"), tr("Workflow"), tr("Label"), tr("Open"), tr("Installed"), ""])
        for definition in definitions {
            table.row([
                StyledText(String(definition.digest.prefix(12)), .strong), StyledText(definition.name),
                StyledText(definition.label.words), StyledText(String(definition.open)),
                StyledText(definition.installedAt.map { Moment.text($0, style) } ?? tr("shipped")),
                StyledText(definition.current ? tr("current") : "", .good),
            ])
        }
        page.table(table)
        return page
    }
}

extension Session {
    /// The digest that a person means by its beginning.
    func definition(_ beginning: String) throws -> String {
        let matches = try daemon.call(Manage.ListDefinitions.self, .init()).definitions.map(\.digest)
            .filter { $0.hasPrefix(beginning) }
        guard let digest = matches.first, !beginning.isEmpty else { return beginning }
        if matches.count > 1 {
            throw CommandFailure.usage(tr("Several definitions begin with {digest}.", ["digest": beginning]))
        }
        return digest
    }
}
