import YishiAPI

/// A deadline in words.
enum ClockView {
    /// When it is due and how far that is away; or why it has no due day now.
    static func due(_ clock: Proposals.Clock) -> StyledText {
        if clock.status == "stopped" { return StyledText(status(clock), .dim) }
        guard let due = clock.due else {
            return clock.missingYear.map { missing($0) } ?? StyledText(tr("not known"), .warning)
        }
        // Nobody waits for it any more.
        guard clock.status != "met" else { return StyledText(due) }
        let distance = distance(clock.workingDaysLeft, isOver: clock.status == "expired")
        return StyledText(due) + ((distance ?? clock.missingYear.map(missing)).map { "  " + $0 } ?? "")
    }

    /// How many working days are left, or how many it is over; `nil` where that cannot be told.
    static func distance(_ workingDaysLeft: Int?, isOver: Bool) -> StyledText? {
        switch workingDaysLeft {
        case let left? where left < 0: StyledText(tr("{count} over", ["count": String(-left)]), .bad)
        // Its last day was a day off of the office, or the calendar from then to now is not known.
        case _ where isOver: StyledText(tr("over"), .bad)
        case let left?:
            StyledText(
                trn("{count} working day left", "{count} working days left", left),
                left <= 3 ? .warning : .dim
            )
        case nil: nil
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
