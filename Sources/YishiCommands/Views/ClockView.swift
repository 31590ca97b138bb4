import YishiAPI

/// A deadline in words.
enum ClockView {
    /// When it is due and how far that is away; or why it has no due day now.
    static func due(_ clock: Proposals.Clock) -> StyledText {
        if clock.status == "stopped" { return StyledText(status(clock), .dim) }
        guard let due = clock.due else {
            return clock.missingYear.map { missing($0) } ?? StyledText(tr("not known"), .warning)
        }
        guard let distance = distance(clock) else { return StyledText(due) }
        return StyledText(due) + "  " + distance
    }

    /// How many working days are left, or how many it is over; `nil` where nobody waits for it any more.
    private static func distance(_ clock: Proposals.Clock) -> StyledText? {
        guard clock.status != "met" else { return nil }
        switch clock.workingDaysLeft {
        case let left? where left < 0: return StyledText(tr("{count} over", ["count": String(-left)]), .bad)
        // Its last day was a day off of the office, or the calendar from then to now is not known.
        case _ where clock.status == "expired": return StyledText(tr("over"), .bad)
        case let left?:
            return StyledText(
                trn("{count} working day left", "{count} working days left", left),
                left <= 3 ? .warning : .dim
            )
        // Somebody decided on a day of a year whose working days are not known.
        case nil: return Day(clock.due ?? "").map { missing($0.year) }
        }
    }

    private static func missing(_ year: Int) -> StyledText {
        StyledText(tr("needs the calendar of {year}", ["year": String(year)]), .warning)
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
