import YishiAPI

/// What setting working days changes: the years, and every deadline with its old and new due day.
struct CalendarChangeView {
    let isDryRun: Bool

    func page(_ reply: Manage.SetCalendar.Output) -> Page {
        var page = Page()
        guard !reply.years.isEmpty else {
            page.line(StyledText(tr("Nothing changes: these years are set so already."), .dim))
            return page
        }
        let years = reply.years.map(String.init).joined(separator: tr(", "))
        page.line(
            isDryRun
                ? StyledText(tr("Would be set: {years}; nothing was stored.", ["years": years]), .warning)
                : StyledText(tr("Set: {years}", ["years": years]), .good)
        )
        guard !reply.moved.isEmpty else {
            page.line(StyledText(tr("No deadline moves."), .dim))
            return page
        }
        let count = reply.moved.count + (reply.more ?? 0)
        page.line(StyledText(trn("{count} deadline moves:", "{count} deadlines move:", count)))
        var table = Table([tr("ID"), tr("Title"), tr("Deadline"), tr("Was due"), tr("Due")], flexible: 1)
        for moved in reply.moved {
            table.row([
                StyledText(moved.proposal, .strong), StyledText(moved.title), StyledText(moved.label.words),
                StyledText(moved.was ?? tr("not known"), .dim), due(moved),
            ])
        }
        page.table(table)
        if let more = reply.more {
            page.line(StyledText(trn("and {count} more", "and {count} more", more), .dim))
        }
        return page
    }

    private func due(_ moved: Manage.MovedDeadline) -> StyledText {
        guard let due = moved.due else { return StyledText(tr("not known"), .accent) }
        let distance = ClockView.distance(moved.workingDaysLeft, isOver: false)
        return StyledText(due, .accent) + (distance.map { "  " + $0 } ?? "")
    }
}
