import ArgumentParser
import StrictJSON

struct FileAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: tr("Store a file as evidence and print its SHA-256."))
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @Argument(help: ArgumentHelp(tr("The file.")))
    var path: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let file = try EvidenceTransfer(daemon: session.daemon).store(path, for: id)
        session.show(json: ["sha256": .string(file.sha256), "name": .string(file.name)]) { _ in
            var page = Page()
            page.line(StyledText(file.sha256))
            return page
        }
        return .done
    }
}
