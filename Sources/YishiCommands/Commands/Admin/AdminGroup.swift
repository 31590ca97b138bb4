import ArgumentParser

struct AdminGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "admin",
            abstract: tr("Run the office: people, workflow definitions, working days, the ledger."),
            subcommands: [
                DaemonDoctor.self, PersonGroup.self, RoleList.self, DefinitionGroup.self, CalendarGroup.self,
                ScenarioRun.self, LedgerVerify.self, LedgerBackup.self, DaemonReload.self,
            ]
        )
    }
}

struct PersonGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person",
            abstract: tr("Say who has which roles."),
            subcommands: [PersonList.self, PersonSet.self, PersonRemove.self]
        )
    }
}

struct DefinitionGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "definition",
            abstract: tr("Check, install and remove workflow definitions."),
            subcommands: [
                DefinitionList.self, DefinitionCheck.self, DefinitionInstall.self, DefinitionShow.self,
                DefinitionRemove.self,
            ]
        )
    }
}
