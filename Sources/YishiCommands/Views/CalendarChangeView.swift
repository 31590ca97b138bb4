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
        page.line(StyledText(trn("{count} deadline moves:", "{count} deadlines move:", reply.moved.count)))
        var table = Table([tr("ID"), tr("Title"), tr("Deadline"), tr("Was due"), tr("Due")], flexible: 1)
        for moved in reply.moved {
            table.row([
                StyledText(moved.proposal, .strong), StyledText(moved.title), StyledText(moved.label.words),
                StyledText(moved.was ?? tr("not known"), .dim), StyledText(moved.due ?? tr("not known"), .accent),
            ])
        }
        page.table(table)
        return page
    }
}
