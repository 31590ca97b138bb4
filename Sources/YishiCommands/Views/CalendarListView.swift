import YishiAPI

/// The years whose working days are known, and the bodies that may keep their own.
enum CalendarListView {
    static func page(_ reply: Manage.ListCalendars.Output) -> Page {
        var page = Page()
        if reply.years.isEmpty {
            page.line(StyledText(tr("No year is known: yishi admin calendar import FILE.csv"), .warning))
        } else {
            let labels = Dictionary(reply.bodies.map { ($0.name, $0.label) }) { first, _ in first }
            var table = Table([tr("Year"), tr("Of"), tr("Working days"), tr("Days off"), tr("Make-up days")])
            for year in reply.years {
                table.row([
                    StyledText(String(year.year), .strong),
                    StyledText(year.body.map { labels[$0]?.words ?? $0 } ?? tr("everybody")),
                    StyledText(String(year.workingDays)), StyledText(String(year.daysOff)),
                    StyledText(String(year.makeUpDays)),
                ])
            }
            page.table(table)
        }
        guard !reply.bodies.isEmpty else { return page }
        page.line()
        page.line(StyledText(tr("These may keep their own (--body):"), .dim))
        var bodies = Table([])
        for body in reply.bodies { bodies.row([StyledText("  \(body.name)", .strong), StyledText(body.label.words)]) }
        page.table(bodies)
        return page
    }
}
