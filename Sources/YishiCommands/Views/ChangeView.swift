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
}
