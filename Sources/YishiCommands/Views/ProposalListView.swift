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

/// A deadline in words.
enum ClockView {
    static func due(_ clock: Proposals.Clock) -> StyledText {
        guard let due = clock.due else { return StyledText(tr("not known"), .dim) }
        guard let left = clock.workingDaysLeft, clock.status != "met" else { return StyledText(due) }
        if left < 0 {
            return StyledText(due + " ")
                + StyledText(
                    trn("{count} working day overdue", "{count} working days overdue", -left),
                    .bad
                )
        }
        return StyledText(due + " ")
            + StyledText(
                trn("{count} working day left", "{count} working days left", left),
                left <= 3 ? .warning : .dim
            )
    }

    static func status(_ clock: Proposals.Clock) -> String {
        switch clock.status {
        case "running": tr("running")
        case "stopped": tr("stopped")
        case "met": tr("met")
        case "expired": tr("expired")
        default: clock.status
        }
    }
}
