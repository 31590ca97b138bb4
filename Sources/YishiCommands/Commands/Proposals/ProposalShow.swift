import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: tr("Show a proposal with everything recorded."))
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(tr("Show it as it stood at the end of that day."), valueName: "date")
    )
    var asOf: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let proposal = try session.daemon.call(Proposals.Get.self, .init(id: id, asOf: asOf)).proposal
        guard !session.writesJSON else {
            try session.show(["proposal": proposal]) { _ in Page() }
            return .done
        }
        let words = try session.daemon.call(
            Proposals.Describe.qualifiedName,
            ["workflow": .string(proposal.workflowDigest)]
        )
        let view = ProposalView(vocabulary: try Vocabulary(words), roles: RoleNames.known(to: session.daemon))
        try session.show(proposal) { view.page(proposal, asOf: asOf, $0) }
        return .done
    }
}
