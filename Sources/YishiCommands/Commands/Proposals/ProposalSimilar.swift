import ArgumentParser
import YishiAPI

struct ProposalSimilar: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "similar",
            abstract: tr("Show the proposals of the last three years with like titles.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID, such as 2022-001.")))
    var id: String

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let reply = try session.daemon.call(Proposals.Similar.self, .init(id: id))
        try session.show(reply) { _ in
            var page = Page()
            if reply.similar.isEmpty {
                page.line(StyledText(tr("No proposal of the last three years has a like title."), .dim))
                return page
            }
            var table = Table([tr("ID"), tr("Title"), tr("State"), tr("Like")], flexible: 1)
            for other in reply.similar {
                table.row([
                    StyledText(other.id, .strong), StyledText(other.title), StyledText(other.stateLabel.words),
                    StyledText("\(other.percent) %"),
                ])
            }
            page.table(table)
            return page
        }
        return .done
    }
}
