import YishiAPI

/// What will come, day by day.
struct ForecastView {
    let roles: RoleNames
    let through: String

    func page(_ reply: Proposals.Forecast.Output) -> Page {
        var page = Page()
        if reply.lines.isEmpty {
            page.line(StyledText(tr("Nothing comes up through {date}.", ["date": through]), .dim))
        } else {
            page.table(table(reply.lines))
        }
        if reply.more {
            page.line()
            page.line(StyledText(tr("There is more: ask for an earlier day."), .warning))
        }
        if !reply.missingYears.isEmpty {
            page.line()
            page.line(StyledText(missing(reply.missingYears), .warning))
        }
        return page
    }

    private func missing(_ years: [Int]) -> String {
        tr(
            "What needs the calendar of {years} is left out; an administrator brings it in: {command}",
            [
                "years": years.map(String.init).joined(separator: tr(", ")),
                "command": "yishi admin calendar import FILE.csv",
            ]
        )
    }

    private func table(_ lines: [Proposals.ForecastLine]) -> Table {
        var table = Table([], flexible: 2)
        var day: String?
        for line in lines {
            if line.on != day {
                if day != nil { table.line("") }
                table.line(StyledText(Day.text(line.on), .strong))
                day = line.on
            }
            table.row([
                StyledText("  ") + what(line), StyledText(line.proposal, .strong), StyledText(line.title),
                StyledText(line.label.words), when(line), StyledText(line.roles.map(roles.words) ?? "", .dim),
            ])
            for reason in reasons(line) { table.line(reason) }
        }
        return table
    }

    private func what(_ line: Proposals.ForecastLine) -> StyledText {
        switch line.kind {
        case "reminder": line.level.map(ReminderWords.level) ?? StyledText(tr("reminder"))
        case "overdue": StyledText(tr("overdue"), .bad)
        case "act": StyledText(tr("assumed"), .good)
        case "refused": StyledText(tr("refused"), .bad)
        default: StyledText(line.kind)
        }
    }

    private func when(_ line: Proposals.ForecastLine) -> StyledText {
        guard let due = line.due else { return "" }
        // A reminder's rung tells how far it is.
        if let at = line.at { return StyledText(due) + StyledText("  " + ReminderWords.rung(at), .dim) }
        let distance = ClockView.distance(line.workingDaysLeft, isOver: line.kind == "overdue")
        return StyledText(due) + (distance.map { "  " + $0 } ?? "")
    }

    /// What stands in the way of an act, or was assumed to be supplied.
    private func reasons(_ line: Proposals.ForecastLine) -> [StyledText] {
        (line.reasons ?? []).map { reason in
            let mark = line.kind == "refused" ? StyledText("✗ ", .bad) : StyledText(tr("assumed to be met: "), .dim)
            let field = reason.field.map { " · " + tr("field {name}", ["name": $0]) } ?? ""
            return StyledText("    ") + mark + StyledText(reason.label.words)
                + StyledText("  \(reason.code)\(field)", .dim)
        }
    }
}
