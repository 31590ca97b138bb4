import ArgumentParser
import StrictJSON

struct FileGet: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "get", abstract: tr("Write stored evidence to a file."))
    }

    @Argument(help: ArgumentHelp(tr("The SHA-256 of the file.")))
    var sha256: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(tr("The file to write; otherwise one named by the SHA-256."), valueName: "file")
    )
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let bytes = try EvidenceTransfer(daemon: session.daemon).fetch(sha256)
        let path = output ?? sha256
        try Files.write(bytes, to: path)
        session.show(json: ["path": .string(path), "size": .integer(bytes.count)]) { _ in
            var page = Page()
            page.line(StyledText(tr("{path}: {size} bytes", ["path": path, "size": String(bytes.count)])))
            return page
        }
        return .done
    }
}
