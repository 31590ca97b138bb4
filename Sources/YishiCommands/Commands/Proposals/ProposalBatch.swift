import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalBatch: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "batch",
            abstract: tr("Take different actions with many proposals in one commit."),
            discussion: tr(
                "Each line of the file is an act as yishi act takes it: ID ACTION KEY=VALUE…; a line that begins with * gives fields to all acts whose form has them. So one paper carries one outcome per proposal."
            )
        )
    }

    @Argument(help: ArgumentHelp(tr("The batch; - is the standard input."), valueName: "file"))
    var file: String

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(tr("Check everything and change nothing; files are stored all the same."))
    )
    var dryRun = false

    @OptionGroup var change: ChangeOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let batch = try BatchText(try text(session))
        let attempts = try BatchReading(session: session).attempts(batch)
        try session.actAll(attempts, requestId: change.named(), dryRun: dryRun)
        return .done
    }

    private func text(_ session: Session) throws -> String {
        guard file == "-" else { return try Files.text(file) }
        guard let text = String(validating: try session.console.readInput(), as: UTF8.self) else {
            throw CommandFailure.usage(tr("{path} is not text in UTF-8.", ["path": "-"]))
        }
        return text
    }
}

/// Turns the lines of a batch into attempts: finds the forms, hands out the shared fields, stores each file once.
struct BatchReading {
    let session: Session

    func attempts(_ batch: BatchText) throws -> [Proposals.Attempt] {
        let stored = StoredFiles()
        var attempts: [Proposals.Attempt] = []
        var used: Set<Int> = []
        for act in batch.acts {
            do {
                for id in act.words.ids {
                    attempts.append(try attempt(id, act, batch.shared, stored, used: &used))
                }
            } catch let failure as CommandFailure {
                throw failure.inLine(act.line)
            }
        }
        if let idle = batch.shared.first(where: { !used.contains($0.line) }) {
            throw CommandFailure.usage(tr("No act of the batch has the field {key}.", ["key": idle.assignment.key]))
                .inLine(idle.line)
        }
        return attempts
    }

    private func attempt(
        _ id: String,
        _ act: BatchText.Act,
        _ shared: [BatchText.Shared],
        _ stored: StoredFiles,
        used: inout Set<Int>
    ) throws -> Proposals.Attempt {
        let actions = try session.daemon.call(Proposals.Actions.self, .init(id: id)).actions
        let name = act.words.action
        guard
            let action = actions.first(where: { $0.name == name }) ?? actions.first(where: { $0.label.isCalled(name) })
        else {
            // Sent as it is: the daemon says why it is not offered.
            used.formUnion(shared.map(\.line))
            return Proposals.Attempt(id: id, action: name)
        }
        let own = Set(act.words.assignments.map(\.key))
        let common = shared.filter { !own.contains($0.assignment.key) && $0.assignment.fits(action.form) }
        used.formUnion(shared.filter { own.contains($0.assignment.key) }.map(\.line) + common.map(\.line))
        let transfer = EvidenceTransfer(daemon: session.daemon)
        let filling = FormFilling(
            fields: action.form,
            store: { path in
                if let known = stored.names[path] { return known }
                let file = try transfer.store(path, for: id)
                let json: JSON = ["sha256": .string(file.sha256), "name": .string(file.name)]
                stored.names[path] = json
                return json
            },
            read: Files.text
        )
        let input = try filling.fill(common.map(\.assignment) + act.words.assignments)
        return Proposals.Attempt(id: id, action: action.name, input: input.isEmpty ? nil : input)
    }

    /// What was stored for each path.
    private final class StoredFiles {
        var names: [String: JSON] = [:]
    }
}

extension Assignment {
    /// Whether a form has a field for this.
    func fits(_ form: [Proposals.Field]) -> Bool {
        guard case .name(let name)? = path.first else { return false }
        return form.contains { $0.name == name || $0.label.isCalled(name) }
    }
}
