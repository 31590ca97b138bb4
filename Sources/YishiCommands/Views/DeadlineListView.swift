import YishiAPI

/// Deadlines as a table, the first due at the head.
struct DeadlineListView {
    let roles: RoleNames

    func page(_ deadlines: [Proposals.Deadline]) -> Page {
        var page = Page()
        if deadlines.isEmpty {
            page.line(StyledText(tr("No deadlines."), .dim))
            return page
        }
        var table = Table(
            [tr("ID"), tr("Title"), tr("Deadline"), tr("Due"), tr("By whom"), tr("Last reminder")],
            flexible: 1
        )
        for deadline in deadlines {
            table.row([
                StyledText(deadline.proposal, .strong), StyledText(deadline.title),
                StyledText(deadline.clock.label.words), ClockView.due(deadline.clock),
                StyledText(roles.words(deadline.who)), deadline.reminder.map(reminder) ?? "",
            ])
        }
        page.table(table)
        return page
    }

    private func reminder(_ reminder: Proposals.Reminder) -> StyledText {
        ReminderWords.level(reminder.level) + StyledText("  \(reminder.on)", .dim)
    }
}
