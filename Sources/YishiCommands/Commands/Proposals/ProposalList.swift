import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: tr("List proposals."),
            discussion: tr(
                "Conditions: year=2022, step=, state=, unit=, workflow=, open, ended, pending, overdue; any other word is part of the title. Several must all hold."
            )
        )
    }

    @Argument(help: ArgumentHelp(tr("Conditions; all proposals without any."), valueName: "filter"))
    var filter: [String] = []

    @Option(help: ArgumentHelp(tr("Show at most so many."), valueName: "count"))
    var limit: Int?

    @Flag(name: .shortAndLong, help: ArgumentHelp(tr("Show only the IDs, one a line.")))
    var quiet = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError(tr("{option} takes a number from 1.", ["option": "--limit"])) }
    }

    func run(_ session: Session) throws -> ProgramExit {
        var proposals: [Proposals.Proposal] = []
        var after: String?
        repeat {
            let wanted = limit.map { min(500, $0 - proposals.count) }
            let page = try session.daemon.call(
                Proposals.List.self,
                .init(filter: filter.isEmpty ? nil : filter.joined(separator: " "), after: after, limit: wanted)
            )
            proposals += page.proposals
            after = page.next
        } while after != nil && proposals.count < limit ?? .max
        let isQuiet = quiet
        try session.show(["proposals": proposals]) { _ in
            guard isQuiet else { return ProposalListView.page(proposals) }
            var page = Page()
            for proposal in proposals { page.line(StyledText(proposal.id)) }
            return page
        }
        return .done
    }
}
