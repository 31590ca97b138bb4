import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalGraph: SessionCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case mermaid
        case dot
        case svg
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "graph",
            abstract: tr("Draw a workflow, or a proposal's way through it and where it stands.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID; the workflow alone without one.")))
    var id: String?

    @Option(name: .shortAndLong, help: ArgumentHelp(tr("How to draw it."), valueName: "format"))
    var format: Format = .text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(tr("A file to write; otherwise the standard output."), valueName: "file")
    )
    var output: String?

    @Option(help: ArgumentHelp(tr("The workflow, where the office has several."), valueName: "name"))
    var workflow: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if id != nil, workflow != nil {
            throw ValidationError(tr("A proposal has its own workflow: leave out {option}.", ["option": "--workflow"]))
        }
    }

    func run(_ session: Session) throws -> ProgramExit {
        let style = session.style
        var path: TravelledPath?
        var name = workflow
        if let id {
            let proposal = try session.daemon.call(Proposals.Get.self, .init(id: id)).proposal
            let events = try ProposalHistory.events(of: id, after: nil, session.daemon)
            path = TravelledPath(proposal, events, style)
            name = proposal.workflowDigest
        }
        let description = try session.daemon.call(Proposals.Describe.self, .init(workflow: name))
        guard let found = description.workflows.first(where: \.current) ?? description.workflows.first else {
            throw DaemonError.misunderstood("Describe: workflows")
        }
        let graph = WorkflowGraph(found, description)
        let page = TextGraph(graph: graph, path: path).page()
        let text =
            switch format {
            case .text: page.rendered(output == nil ? style : Style(color: false))
            case .mermaid: MermaidGraph(graph: graph, path: path).text()
            case .dot: DotGraph(graph: graph, path: path).text()
            case .svg: SVGGraph(graph: graph, path: path).text()
            }
        if let output {
            try Files.write(Array(text.utf8), to: output)
            session.show(json: ["path": .string(output), "format": .string(format.rawValue)]) { _ in Page() }
        } else if session.writesJSON {
            session.show(json: ["format": .string(format.rawValue), "graph": .string(text)]) { _ in Page() }
        } else {
            session.console.write(text)
        }
        return .done
    }
}
