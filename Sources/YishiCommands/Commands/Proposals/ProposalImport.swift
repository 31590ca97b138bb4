import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalImport: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: tr("Enter all proposals of a sheet (CSV), or none."),
            discussion: tr(
                "The first row names the fields, by label or identifier. UTF-8 and GB18030 are understood. Every row is checked first, and all faults are told with row and column."
            )
        )
    }

    @Argument(help: ArgumentHelp(tr("The sheet."), valueName: "file.csv"))
    var file: String

    @Option(help: ArgumentHelp(tr("The workflow, where the office has several."), valueName: "name"))
    var workflow: String?

    @Option(help: ArgumentHelp(tr("The plan year of rows that name none.")))
    var year: Int?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(tr("Check everything and store nothing.")))
    var dryRun = false

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let sheet = Sheet(try csv(session), form: try IntakeForm.fields(workflow, session.daemon))
        let requestId = change.named()
        var faults = sheet.faults
        if !sheet.items.isEmpty {
            // With faults of its own, the rest of the sheet is only checked, so that all faults are told at once.
            let isDry = dryRun || !faults.isEmpty
            do {
                let reply = try session.change(
                    Proposals.CreateAll.self,
                    requestId: requestId,
                    .init(
                        workflow: workflow,
                        year: year,
                        items: sheet.items.map(\.fields),
                        requestId: isDry ? nil : requestId,
                        dryRun: isDry ? true : nil
                    )
                )
                if faults.isEmpty {
                    try show(reply, session)
                    return .done
                }
            } catch DaemonError.error(let name, let parameters) {
                guard case .batchRefused(let refusals) = Proposals.Failure(name: name, parameters: parameters) else {
                    throw DaemonError.error(name: name, parameters: parameters)
                }
                faults += sheet.faults(from: refusals)
            }
        }
        throw SheetFaultView.failure(faults, path: file)
    }

    private func csv(_ session: Session) throws -> CSV {
        let text = try SheetText.read(file, session)
        do {
            return try CSV(text)
        } catch {
            let message =
                switch error.problem {
                case .quoteNotClosed:
                    tr("A quote that opens in line {line} is not closed.", ["line": String(error.line)])
                case .textAfterQuote:
                    tr("In line {line}, text follows a closing quote.", ["line": String(error.line)])
                }
            throw CommandFailure(.refused, name: "SheetMalformed", parameters: ["line": .integer(error.line)], message)
        }
    }

    private func show(_ reply: Proposals.CreateAll.Output, _ session: Session) throws {
        let isDry = dryRun
        try session.show(reply) { _ in
            var page = Page()
            let count = reply.proposals.count
            page.line(
                isDry
                    ? StyledText(
                        trn(
                            "{count} row could be entered; nothing was stored.",
                            "{count} rows could be entered; nothing was stored.",
                            count
                        ),
                        .warning
                    )
                    : StyledText(trn("{count} proposal entered.", "{count} proposals entered.", count), .good)
            )
            page.append(ProposalListView.page(reply.proposals))
            page.append(ReasonView(roles: RoleNames()).warnings(reply.warnings))
            return page
        }
    }
}
