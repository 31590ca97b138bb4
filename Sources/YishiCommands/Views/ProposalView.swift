import StrictJSON
import YishiAPI

/// One proposal with its deadlines and everything recorded.
struct ProposalView {
    let vocabulary: Vocabulary
    let roles: RoleNames

    func page(_ proposal: Proposals.Proposal, asOf day: String?, _ style: Style) -> Page {
        var page = Page()
        page.line(StyledText(proposal.id, .strong) + "  " + StyledText(proposal.title, .strong))
        if let day { page.line(StyledText(tr("As it stood at the end of {date}", ["date": day]), .warning)) }
        page.line()
        var facts = Table([])
        facts.row([head(tr("Step")), StyledText(proposal.stepLabel?.words ?? proposal.step)])
        facts.row([
            head(tr("State")),
            ProposalListView.state(of: proposal) + StyledText("  \(proposal.state)", .dim),
        ])
        if let waitsFor = proposal.waitsFor, !proposal.ended {
            facts.row([head(tr("Waits for")), StyledText(waitsFor.words)])
        }
        facts.row([head(tr("Revision")), StyledText(String(proposal.revision))])
        facts.row([
            head(tr("Workflow")),
            StyledText(proposal.workflow) + StyledText("  \(proposal.workflowDigest.prefix(12))", .dim),
        ])
        page.table(facts)
        if let pending = proposal.pending { page.append(self.pending(pending, style)) }
        page.append(clocks(proposal.clocks))
        page.append(record(proposal.record))
        return page
    }

    private func head(_ text: String) -> StyledText { StyledText(text, .dim) }

    private func pending(_ pending: Proposals.Pending, _ style: Style) -> Page {
        var page = Page()
        page.line()
        let action = pending.actionLabel?.words ?? vocabulary.action(pending.action)
        page.line(
            StyledText(
                tr(
                    "Waits for a second person: {action}, recorded by {user} on {time}",
                    ["action": action, "user": pending.recordedBy, "time": Moment.text(pending.at, style)]
                ),
                .warning
            )
        )
        if let confirmers = pending.confirmers, !confirmers.isEmpty {
            page.line(StyledText(tr("To be confirmed by {roles}", ["roles": roles.words(confirmers)])))
        }
        page.append(members(pending.input, indent: "  "))
        return page
    }

    private func clocks(_ clocks: [Proposals.Clock]) -> Page {
        var page = Page()
        guard !clocks.isEmpty else { return page }
        page.line()
        var table = Table([tr("Deadline"), tr("Since"), tr("Status"), tr("Due")])
        for clock in clocks {
            table.row([
                StyledText(clock.label.words), StyledText(clock.startedOn), StyledText(ClockView.status(clock)),
                clock.status == "stopped" ? "" : ClockView.due(clock),
            ])
        }
        page.table(table)
        return page
    }

    private func record(_ record: JSONObject) -> Page {
        var page = Page()
        guard !record.isEmpty else { return page }
        page.line()
        page.line(StyledText(tr("Record"), .strong))
        page.append(members(record, indent: "  "))
        return page
    }

    private func members(_ object: JSONObject, indent: String) -> Page {
        var page = Page()
        for member in object {
            let name = StyledText(indent + vocabulary.field(member.name), .dim)
            switch member.value {
            case .object(let inner):
                page.line(name)
                page.append(members(inner, indent: indent + "  "))
            case .array(let items) where items.contains(where: { $0.object != nil }):
                page.line(name)
                for (index, item) in items.enumerated() {
                    page.line(StyledText("\(indent)  \(index + 1).", .dim))
                    page.append(members(item.object ?? ["": item], indent: indent + "    "))
                }
            case .string(let text) where text.contains(where: \.isNewline):
                page.line(name)
                page.lines(text, indent: indent + "  ")
            default: page.line(name + "  " + StyledText(vocabulary.value(member.value)))
            }
        }
        return page
    }
}
