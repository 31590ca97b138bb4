import YishiAPI

/// Months as pictures: a row a week, each day with a mark that says without colour what kind it is.
struct CalendarView {
    /// In square brackets, where it is shown.
    let today: Day?
    /// Whose calendar it is, in words.
    let owner: String

    /// The days of one month, or of several, in order.
    func page(_ days: [Manage.CalendarDay]) -> Page {
        var page = Page()
        for month in Self.months(days) {
            page.line(heading(month))
            page.line()
            page.append(picture(month))
            page.line()
        }
        page.line(legend)
        let notices = CalendarNotices(days)
        if !notices.isEmpty {
            page.line()
            page.table(notices.table)
        }
        return page
    }

    private struct Month {
        let name: String
        var days: [(day: Day, kind: String)]
    }

    private static func months(_ days: [Manage.CalendarDay]) -> [Month] {
        var months: [Month] = []
        for entry in days {
            guard let day = Day(entry.on) else { continue }
            if months.last?.name != day.monthText { months.append(Month(name: day.monthText, days: [])) }
            months[months.count - 1].days.append((day, entry.day))
        }
        return months
    }

    private func heading(_ month: Month) -> StyledText {
        let working = month.days.count { $0.kind == "working" || $0.kind == "make_up" }
        return StyledText(month.name, .strong)
            + StyledText("  \(owner)  " + trn("{count} working day", "{count} working days", working), .dim)
    }

    private func picture(_ month: Month) -> Page {
        var page = Page()
        page.line(Self.row(Day.weekdays.map { StyledText(" \($0)", .dim) }))
        var week = [StyledText](repeating: "", count: (month.days.first?.day.weekday ?? 1) - 1)
        for (day, kind) in month.days {
            week.append(cell(day, kind))
            guard day.weekday == 7 else { continue }
            page.line(Self.row(week))
            week = []
        }
        if !week.isEmpty { page.line(Self.row(week)) }
        return page
    }

    /// Bracket, day, mark, bracket, and a blank between two days.
    private static let cellWidth = 7

    private static func row(_ cells: [StyledText]) -> StyledText {
        cells.dropLast().reduce("") { $0 + $1.padded(toWidth: cellWidth) } + (cells.last ?? "")
    }

    private func cell(_ day: Day, _ kind: String) -> StyledText {
        let text = (day.day < 10 ? " " : "") + "\(day.day)" + Self.mark(kind)
        guard day != today else { return StyledText("[") + StyledText(text, .strong) + "]" }
        let tone: StyledText.Tone =
            switch kind {
            case "weekend": .dim
            case "holiday": .good
            case "make_up": .warning
            default: .plain
            }
        return StyledText(" ") + StyledText(text, tone)
    }

    /// Not by colour alone: what is printed, or seen by few, has to tell as much.
    private static func mark(_ kind: String) -> String {
        switch kind {
        case "weekend": "-"
        case "holiday": tr("H")
        case "make_up": tr("W")
        case "working": ""
        default: "?"
        }
    }

    private var legend: StyledText {
        let marks = [
            ("-", tr("weekend")), (tr("H"), tr("day off")), (tr("W"), tr("make-up working day")), ("[ ]", tr("today")),
        ]
        return StyledText(marks.map { "\($0.0) \($0.1)" }.joined(separator: "   "), .dim)
    }
}
