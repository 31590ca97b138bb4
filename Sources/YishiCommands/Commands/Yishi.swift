import ArgumentParser
import YishiAPI

/// The program: all commands.
struct Yishi: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "yishi",
            abstract: tr("Follow and advance a district committee's consultation proposals."),
            discussion: tr("The daemon yishid keeps them; who you are it knows from the system. See yishi(1)."),
            version: YishiVersion.current,
            groupedSubcommands: [
                CommandGroup(
                    name: tr("Look"),
                    subcommands: [
                        ProposalList.self, ProposalShow.self, ProposalActions.self, ProposalWhy.self,
                        ProposalHistory.self, ProposalGraph.self, ProposalSimilar.self, ProposalWatch.self,
                    ]
                ),
                CommandGroup(
                    name: tr("Time"),
                    subcommands: [TodoList.self, DeadlineGroup.self, DeadlineForecast.self]
                ),
                CommandGroup(
                    name: tr("Change"),
                    subcommands: [
                        ProposalNew.self, ProposalImport.self, ProposalAct.self, ProposalBatch.self,
                        ProposalConfirm.self, ProposalDecline.self, FileGroup.self,
                    ]
                ),
                CommandGroup(
                    name: tr("Daemon"),
                    subcommands: [WhoAmI.self, DaemonStatus.self, DaemonCall.self, AdminGroup.self]
                ),
            ]
        )
    }
}
