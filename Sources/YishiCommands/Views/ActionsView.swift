import YishiAPI

/// What can be done, and what each action still needs.
struct ActionsView {
    let roles: RoleNames

    func page(_ actions: [Proposals.Action], of id: String, dueBy clocks: [Proposals.Clock]) -> Page {
        var page = Page()
        if !clocks.isEmpty {
            var table = Table([])
            for clock in clocks { table.row([StyledText(clock.label.words), ClockView.due(clock)]) }
            page.table(table)
            page.line()
        }
        guard !actions.isEmpty else {
            page.line(StyledText(tr("Nothing can be done with it any more."), .dim))
            return page
        }
        for action in actions { page.append(self.page(action, withForm: false)) }
        page.line()
        page.line(StyledText(tr("The form of an action: {command}", ["command": "yishi actions \(id) ACTION"]), .dim))
        return page
    }

    func page(_ action: Proposals.Action, withForm: Bool) -> Page {
        var page = Page()
        let mark = action.reasons.isEmpty ? StyledText("✓ ", .good) : StyledText("✗ ", .bad)
        page.line(
            mark + StyledText(action.name, .strong) + "  " + StyledText(action.label.words)
                + StyledText("  → \(action.to)", .dim)
        )
        var notes = [tr("by {roles}", ["roles": roles.words(action.roles)])]
        if action.needsSecondPerson { notes.append(tr("a second person confirms")) }
        page.line(StyledText("    " + notes.joined(separator: " · "), .dim))
        if withForm { page.append(form(action.form)) }
        let view = ReasonView(roles: roles, fields: [action.name: FieldNames(action.form)])
        page.append(view.list(action.reasons, of: action.name))
        page.append(view.warnings(action.warnings, of: action.name))
        return page
    }

    private func form(_ fields: [Proposals.Field]) -> Page {
        var page = Page()
        for field in fields {
            page.line(line(field, path: field.name, indent: "    "))
            for member in field.fields ?? [] {
                let path = field.kind == "list" ? "\(field.name)[0].\(member.name)" : "\(field.name).\(member.name)"
                page.line(line(member, path: path, indent: "      "))
            }
        }
        return page
    }

    private func line(_ field: Proposals.Field, path: String, indent: String) -> StyledText {
        StyledText(indent) + StyledText(path, .accent) + StyledText(field.required ? "* " : "  ", .warning)
            + StyledText(field.label.words) + StyledText("  " + kind(field, path: path), .dim)
    }

    private func kind(_ field: Proposals.Field, path: String) -> String {
        switch field.kind {
        case "text", "prose": tr("text")
        case "date": tr("date YYYY-MM-DD")
        case "number": tr("whole number")
        case "flag": tr("yes or no")
        case "choice": field.choices.map { "\($0.value) \($0.label.words)" }.joined(separator: " | ")
        case "choices":
            tr(
                "several of: {choices}",
                ["choices": field.choices.map { "\($0.value) \($0.label.words)" }.joined(separator: " | ")]
            )
        case "document_number": tr("document number")
        case "file": tr("file: {key}=@FILE", ["key": path])
        case "proposal": tr("ID of a proposal")
        case "texts": tr("text, may be repeated")
        case "group": tr("members:")
        case "list": tr("rows, counted from 0:")
        default: field.kind
        }
    }
}
