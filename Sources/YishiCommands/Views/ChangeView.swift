import StrictJSON
import YishiAPI

/// What a change did, or would do.
struct ChangeView {
    let roles: RoleNames
    let isDryRun: Bool

    func page(_ proposals: [Proposals.Proposal], _ events: [Proposals.Event], _ warnings: [Proposals.Reason]?) -> Page {
        var page = Page()
        if isDryRun { page.line(StyledText(tr("This would be accepted; nothing was stored."), .warning)) }
        let view = EventView(roles: roles)
        for event in events {
            let mark = StyledText("✓ ", .good)
            let proposal = proposals.first { $0.id == event.proposal }
            var line = mark + StyledText(event.proposal, .strong) + "  " + view.what(event)
            if let proposal {
                line =
                    line + StyledText("  → ", .dim) + ProposalListView.state(of: proposal)
                    + StyledText("  " + tr("revision {number}", ["number": String(event.revision)]), .dim)
            }
            page.line(line)
        }
        for proposal in proposals {
            page.append(deadlines(of: proposal, events))
            guard let confirmers = proposal.pending?.confirmers, !confirmers.isEmpty else { continue }
            page.line(
                StyledText(
                    "  "
                        + tr(
                            "{id} is to be confirmed by {roles}",
                            ["id": proposal.id, "roles": roles.words(confirmers)]
                        ),
                    .warning
                )
            )
        }
        page.append(ReasonView(roles: roles).warnings(warnings))
        return page
    }

    /// What is due now, where the change started, moved or met a deadline.
    private func deadlines(of proposal: Proposals.Proposal, _ events: [Proposals.Event]) -> Page {
        var page = Page()
        let hasMoved = events.contains { $0.proposal == proposal.id && $0.detail["clocks"] != nil }
        guard hasMoved else { return page }
        for clock in proposal.clocks where clock.status != "met" {
            page.line(
                StyledText("  ") + StyledText(proposal.id, .strong) + "  " + StyledText(clock.label.words)
                    + "  " + ClockView.due(clock)
            )
        }
        return page
    }
}
