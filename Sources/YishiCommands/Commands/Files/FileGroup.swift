import ArgumentParser

struct FileGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "file",
            abstract: tr("Store evidence, and read it back."),
            subcommands: [FileAdd.self, FileGet.self]
        )
    }
}
