import StrictJSON
import YishiAPI

/// Asks a person at the terminal for what a form still needs.
struct FormAsking {
    let console: any Console
    let store: (String) throws -> JSON

    /// The form with answers for those of `fields` that it lacks; an empty answer leaves a field out.
    func complete(_ input: JSONObject, asking fields: [Proposals.Field]) throws -> JSONObject {
        var result = input
        for field in fields {
            switch field.kind {
            case "group":
                let members = try complete(
                    result[field.name]?.object ?? [:],
                    asking: (field.fields ?? []).filter(\.required),
                    of: field
                )
                if !members.isEmpty { result[field.name] = .object(members) }
            case _ where result[field.name] != nil: break
            case "list":
                let rows = try rows(of: field)
                if !rows.isEmpty { result[field.name] = .array(rows) }
            default: result[field.name] = try answer(field)
            }
        }
        return result
    }

    private func complete(
        _ input: JSONObject,
        asking fields: [Proposals.Field],
        of group: Proposals.Field
    ) throws -> JSONObject {
        if fields.contains(where: { input[$0.name] == nil }) { say(StyledText(group.label.words, .strong)) }
        return try complete(input, asking: fields)
    }

    /// Row after row; the first empty answer of a row ends the list.
    private func rows(of field: Proposals.Field) throws -> [JSON] {
        var rows: [JSON] = []
        let members = field.fields ?? []
        guard let first = members.first else { return [] }
        while true {
            say(
                StyledText("\(field.label.words) \(rows.count + 1)", .strong)
                    + StyledText(tr(" (an empty line ends the list)"), .dim)
            )
            guard let answer = try answer(first) else { return rows }
            let row = try complete([first.name: answer], asking: members.filter(\.required))
            rows.append(.object(row))
        }
    }

    private func answer(_ field: Proposals.Field) throws -> JSON? {
        for (index, choice) in field.choices.enumerated() {
            say(
                StyledText("  \(index + 1)", .accent) + StyledText("  \(choice.label.words)")
                    + StyledText("  \(choice.value)", .dim)
            )
        }
        while true {
            console.write(question(field).rendered(color: console.style.color))
            guard let line = console.readLine() else {
                throw CommandFailure.usage(tr("The input ended before the form."))
            }
            if line.allSatisfy(\.isWhitespace) { return nil }
            if let value = try value(line, of: field) { return value }
            say(StyledText(tr("  Please answer by a number of the list."), .warning))
        }
    }

    private func value(_ line: String, of field: Proposals.Field) throws -> JSON? {
        switch field.kind {
        case "choice": return choice(line, of: field).map { .string($0) }
        case "choices":
            let values = line.split { " ,，、".contains($0) }.map { choice(String($0), of: field) }
            return values.contains(nil) ? nil : .array(values.compactMap { $0.map { .string($0) } })
        case "file": return try store(line.hasPrefix("@") ? String(line.dropFirst()) : line)
        default: return FormFilling.value(line, kind: field.kind)
        }
    }

    private func choice(_ text: String, of field: Proposals.Field) -> String? {
        if let number = Int(text), field.choices.indices.contains(number - 1) { return field.choices[number - 1].value }
        return field.choices.first { $0.value == text || $0.label.isCalled(text) }?.value
    }

    private func question(_ field: Proposals.Field) -> StyledText {
        let hint: String? =
            switch field.kind {
            case "date": tr("YYYY-MM-DD")
            case "flag": tr("yes or no")
            case "number": tr("whole number")
            case "choice": tr("number")
            case "choices": tr("numbers, with commas between")
            case "file": tr("path of the file")
            default: nil
            }
        let name = StyledText(field.label.words)
        return (hint.map { name + StyledText(" (\($0))", .dim) } ?? name) + ": "
    }

    private func say(_ text: StyledText) { console.write(text.rendered(color: console.style.color) + "\n") }
}
