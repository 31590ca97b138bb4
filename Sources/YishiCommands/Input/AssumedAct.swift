import StrictJSON
import YishiAPI

/// An act that a forecast assumes, as a person writes it: `2022-001 reply 2022-09-20 unit=区住建局`.
struct AssumedAct: Hashable, Sendable {
    let id: String
    let action: String
    let day: String
    let assignments: [Assignment]

    init(_ text: String) throws(CommandFailure) {
        do throws(CommandFailure) {
            let words = try ShellWords.split(text)
            guard words.count >= 3, ActWords.isID(words[0]), !words[1].contains("=") else {
                throw .usage(tr("It begins with an ID, an action and a date."))
            }
            guard Day(words[2]) != nil else {
                throw .usage(tr("“{text}” is no date such as 2022-04-18.", ["text": words[2]]))
            }
            var assignments: [Assignment] = []
            for word in words.dropFirst(3) { assignments.append(try Self.assignment(word)) }
            (id, action, day) = (words[0], words[1], words[2])
            self.assignments = assignments
        } catch {
            throw Self.failure(error, of: text)
        }
    }

    private static func assignment(_ word: String) throws(CommandFailure) -> Assignment {
        let assignment = try Assignment(word)
        if case .file = assignment.value {
            throw .usage(tr("{key}: a forecast stores nothing, so it takes no files.", ["key": assignment.key]))
        }
        return assignment
    }

    /// The acts as the daemon takes them; the workflows are asked for only where words have to be understood by them.
    static func planned(_ acts: [AssumedAct], _ daemon: any Daemon) throws -> [Proposals.PlannedAct] {
        guard acts.contains(where: { !$0.assignments.isEmpty || !$0.action.isIdentifier }) else {
            return acts.map { Proposals.PlannedAct(on: $0.day, id: $0.id, action: $0.action) }
        }
        let forms = ActionForms(try daemon.call(Proposals.Describe.self, .init()))
        return try acts.map { try $0.planned(forms) }
    }

    private func planned(_ forms: ActionForms) throws -> Proposals.PlannedAct {
        let name = forms.action(action) ?? action
        // Neither reads a file: none is taken.
        let filling = FormFilling(fields: forms.fields(of: name), store: { .string($0) }, read: { $0 })
        do {
            let input = try filling.fill(assignments)
            return Proposals.PlannedAct(on: day, id: id, action: name, input: input.isEmpty ? nil : input)
        } catch let failure as CommandFailure {
            throw Self.failure(failure, of: "\(id) \(action) \(day)")
        }
    }

    /// `failure` with the assumption that it is about, and the form of one.
    static func failure(_ failure: CommandFailure, of text: String) -> CommandFailure {
        var result = CommandFailure(failure.status, name: failure.name, parameters: failure.parameters, page: Page())
        result.page.line(StyledText("--if '\(text)'", .strong))
        result.page.append(failure.page)
        result.page.line(StyledText(tr("Write it as {form}.", ["form": "--if 'ID ACTION DATE [KEY=VALUE…]'"])))
        return result
    }
}
