import YishiAPI

/// A deadline counted out, day by day, and when it reminds.
struct CountView {
    let roles: RoleNames

    func page(_ reply: Proposals.ExplainDeadline.Output) -> Page {
        var page = Page()
        let (deadline, clock) = (reply.deadline, reply.deadline.clock)
        page.line(StyledText(deadline.proposal, .strong) + "  " + StyledText(deadline.title, .strong))
        page.line()
        page.table(facts(reply))
        page.line()
        page.table(count(reply))
        page.line()
        var end = Table([])
        end.row([head(tr("Due")), ClockView.due(clock)])
        if let limit = clock.limit { end.row([head(tr("At the latest")), StyledText(limit)]) }
        page.table(end)
        if !reply.rungs.isEmpty {
            page.line()
            page.table(rungs(reply.rungs))
        }
        return page
    }

    private func head(_ text: String) -> StyledText { StyledText(text, .dim) }

    private func facts(_ reply: Proposals.ExplainDeadline.Output) -> Table {
        let (deadline, clock) = (reply.deadline, reply.deadline.clock)
        var facts = Table([])
        facts.row([head(tr("Deadline")), StyledText(clock.label.words) + StyledText("  \(clock.name)", .dim)])
        facts.row([head(tr("State")), StyledText(deadline.stateLabel.words, .accent)])
        let length = LengthWords.words(reply.length)
        let counted =
            reply.backward
            ? tr("{length}, counted back from {date}", ["length": length, "date": clock.startedOn])
            : tr("{length} from {date}", ["length": length, "date": clock.startedOn])
        facts.row([head(tr("Length")), StyledText(counted)])
        facts.row([head(tr("Calendar")), StyledText(reply.calendar?.words ?? tr("the common one"))])
        facts.row([head(tr("Status")), StyledText(ClockView.status(clock))])
        if !deadline.who.isEmpty { facts.row([head(tr("By whom")), StyledText(roles.words(deadline.who))]) }
        return facts
    }

    private func count(_ reply: Proposals.ExplainDeadline.Output) -> Table {
        var table = Table([tr("No."), tr("Date"), ""])
        for line in reply.lines {
            let note = CountWords.note(line, backward: reply.backward)
            let isSkipped = line.kind == "day" && CountWords.isDayOff(line.day)
            let tone: StyledText.Tone = isSkipped ? .dim : line.kind == "day" ? .plain : .accent
            table.row([
                StyledText(line.number.map(String.init) ?? "", .strong), StyledText(Day.text(line.on), tone),
                StyledText(note, tone),
            ])
        }
        return table
    }

    private func rungs(_ rungs: [Proposals.Rung]) -> Table {
        var table = Table([tr("Reminds on"), "", tr("Level"), tr("Whom"), ""])
        for rung in rungs {
            table.row([
                StyledText(Day.text(rung.on), rung.reminded ? .dim : .plain), StyledText(ReminderWords.rung(rung.at)),
                ReminderWords.level(rung.level), StyledText(roles.words(rung.roles)),
                StyledText(rung.reminded ? tr("past") : "", .dim),
            ])
        }
        return table
    }
}

/// What happened on a day of a count.
enum CountWords {
    static func note(_ line: Proposals.CountLine, backward: Bool) -> String {
        let note =
            switch line.kind {
            case "start": backward ? tr("the event, which is not counted") : tr("the start, which is not counted")
            case "matching": tr("the period ends here by itself")
            case "day": day(line)
            case "stopped": stopped(line.left)
            case "resumed": tr("it goes on")
            case "set": tr("it is put off to {date}", ["date": line.due ?? ""])
            case "limited": tr("the hard limit: due on {date}", ["date": line.due ?? line.on])
            case "recorded":
                tr("on record: due on {date}; the calendar of then is not in the ledger", ["date": line.due ?? ""])
            default: line.kind
            }
        return [note, line.notice, line.reason].compactMap { $0?.isEmpty == false ? $0 : nil }
            .joined(separator: tr(": "))
    }

    static func isDayOff(_ day: String?) -> Bool { day == "weekend" || day == "holiday" }

    private static func day(_ line: Proposals.CountLine) -> String {
        switch line.day {
        case "weekend": tr("weekend")
        case "holiday": tr("day off")
        case "make_up": tr("make-up working day")
        // A day that counts needs no words; the one that a period is moved to has no number.
        case "working": line.number == nil ? tr("working day") : ""
        default: line.day ?? ""
        }
    }

    private static func stopped(_ left: Int?) -> String {
        guard let left else { return tr("it stands still") }
        return left < 0
            ? tr("it stands still, {count} over", ["count": String(-left)])
            : trn(
                "it stands still with {count} working day left",
                "it stands still with {count} working days left",
                left
            )
    }
}
