import YishiAPI

/// Reasons, each with the field that can mend it and the people who can.
struct ReasonView {
    let roles: RoleNames
    /// What the fields of the actions are called.
    var fields: [String: FieldNames] = [:]

    func refusal(id: String, action: String, reasons: [Proposals.Reason]) -> Page {
        var page = Page()
        page.line(
            StyledText(
                trn(
                    "{id}: {action} cannot be done; one condition is not met:",
                    "{id}: {action} cannot be done; {count} conditions are not met:",
                    reasons.count,
                    ["id": id, "action": action]
                ),
                .bad
            )
        )
        page.append(list(reasons, of: action))
        return page
    }

    func refusals(_ refusals: [Proposals.Refusal]) -> Page {
        var page = Page()
        page.line(
            StyledText(
                trn(
                    "Nothing was changed: {count} part is refused.",
                    "Nothing was changed: {count} parts are refused.",
                    refusals.count
                ),
                .bad
            )
        )
        for refusal in refusals {
            let subject = [refusal.id, refusal.action].compactMap { $0 }.joined(separator: " ")
            page.line(
                StyledText(
                    subject.isEmpty ? tr("No. {number}", ["number": String(refusal.index + 1)]) : subject,
                    .strong
                )
            )
            page.append(list(refusal.reasons, of: refusal.action))
        }
        return page
    }

    func list(
        _ reasons: [Proposals.Reason],
        of action: String? = nil,
        mark: StyledText = StyledText("✗", .bad)
    ) -> Page {
        let names = action.flatMap { fields[$0] } ?? FieldNames()
        var page = Page()
        for reason in reasons {
            page.line(StyledText("  ") + mark + StyledText(" " + reason.label.words))
            page.line(StyledText("    " + notes(reason, names).joined(separator: " · "), .dim))
        }
        return page
    }

    func warnings(_ warnings: [Proposals.Reason]?, of action: String? = nil) -> Page {
        list(warnings ?? [], of: action, mark: StyledText("!", .warning))
    }

    private func notes(_ reason: Proposals.Reason, _ names: FieldNames) -> [String] {
        var notes = [reason.code]
        if let field = reason.field { notes.append(tr("field {name}", ["name": names.words(field)])) }
        if !reason.who.isEmpty { notes.append(tr("can be supplied by {roles}", ["roles": roles.words(reason.who)])) }
        if let waivers = reason.waivers, !waivers.isEmpty {
            notes.append(tr("can be waived by {roles}", ["roles": roles.words(waivers)]))
        }
        return notes
    }
}
