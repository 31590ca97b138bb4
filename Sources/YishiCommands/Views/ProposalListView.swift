import YishiAPI

/// Proposals as a table: where each stands, and what is due next.
enum ProposalListView {
    static func page(_ proposals: [Proposals.Proposal]) -> Page {
        var page = Page()
        if proposals.isEmpty {
            page.line(StyledText(tr("No proposals."), .dim))
            return page
        }
        var table = Table([tr("ID"), tr("Title"), tr("Step"), tr("State"), tr("Next due")], flexible: 1)
        for proposal in proposals {
            table.row([
                StyledText(proposal.id, .strong), StyledText(proposal.title),
                StyledText(proposal.stepLabel?.words ?? proposal.step), state(of: proposal), due(of: proposal),
            ])
        }
        page.table(table)
        return page
    }

    static func state(of proposal: Proposals.Proposal) -> StyledText {
        let state = StyledText(proposal.stateLabel.words, proposal.ended ? .dim : .accent)
        guard proposal.pending != nil else { return state }
        return state + StyledText(tr(" (to be confirmed)"), .warning)
    }

    private static func due(of proposal: Proposals.Proposal) -> StyledText {
        let running = proposal.clocks.filter { $0.status == "running" || $0.status == "expired" }
        guard let next = running.min(by: { ($0.due ?? "~") < ($1.due ?? "~") }) else { return "" }
        return ClockView.due(next)
    }
}
