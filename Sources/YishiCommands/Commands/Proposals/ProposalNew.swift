import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalNew: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: tr("Enter a new proposal."))
    }

    @Argument(help: ArgumentHelp(tr("The title: one matter.")))
    var title: String

    @Argument(help: ArgumentHelp(tr("Fields as KEY=VALUE or KEY:=JSON."), valueName: "field"))
    var fields: [String] = []

    @Option(help: ArgumentHelp(tr("The workflow, where the office has several."), valueName: "name"))
    var workflow: String?

    @Option(help: ArgumentHelp(tr("The plan year.")))
    var year: Int?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        var assignments: [Assignment] = []
        for field in fields { assignments.append(try Assignment(field)) }
        let form = try IntakeForm.fields(workflow, session.daemon)
        let input = try FormInput(session: session).read(
            assignments,
            fields: form,
            over: ["title": .string(title)],
            storingFilesFor: nil,
            asking: form.filter(\.required)
        )
        let requestId = change.named()
        let reply = try session.change(
            Proposals.Create.self,
            requestId: requestId,
            .init(workflow: workflow, year: year, fields: input, requestId: requestId)
        )
        let view = ChangeView(roles: RoleNames(), isDryRun: false)
        try session.show(reply) { _ in view.page([reply.proposal], reply.events, reply.warnings) }
        return .done
    }
}

/// The form for new proposals.
enum IntakeForm {
    static func fields(_ workflow: String?, _ daemon: any Daemon) throws -> [Proposals.Field] {
        let workflows = try daemon.call(Proposals.Describe.self, .init(workflow: workflow)).workflows
        return (workflows.first(where: \.current) ?? workflows.first)?.intake ?? []
    }
}
