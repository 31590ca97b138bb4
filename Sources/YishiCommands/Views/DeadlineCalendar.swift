import Foundation
import YishiAPI

/// Deadlines as all-day events for a calendar program.
///
/// There are no alarms in it: a calendar program would ring on days off too, and again for what has been done since. Yishi
/// itself reminds, on working days.
struct DeadlineCalendar {
    private(set) var text: String
    private(set) var eventCount = 0
    /// How many have no due day now.
    private(set) var leftOut = 0

    init(_ deadlines: [Proposals.Deadline], roles: RoleNames, at now: Date) {
        var calendar = ICalendarText()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.text("PRODID", "-//Yishi//yishi \(YishiVersion.current)//EN")
        calendar.line("CALSCALE", "GREGORIAN")
        calendar.text("X-WR-CALNAME", tr("Deadlines of proposals"))
        let stamp = Self.stamp(now)
        for deadline in deadlines {
            guard deadline.clock.status != "stopped", let due = deadline.clock.due.flatMap({ Day($0) }) else {
                leftOut += 1
                continue
            }
            Self.write(deadline, due: due, stamp: stamp, roles: roles, to: &calendar)
            eventCount += 1
        }
        calendar.line("END", "VCALENDAR")
        text = calendar.text
    }

    private static func write(
        _ deadline: Proposals.Deadline,
        due: Day,
        stamp: String,
        roles: RoleNames,
        to calendar: inout ICalendarText
    ) {
        let clock = deadline.clock
        let parts = [deadline.proposal, clock.name] + [clock.item].compactMap { $0 }
        calendar.line("BEGIN", "VEVENT")
        // The same deadline keeps its name, so that another file replaces it and does not add to it.
        calendar.text("UID", parts.joined(separator: "/") + "@yishi")
        calendar.line("DTSTAMP", stamp)
        calendar.line("DTSTART;VALUE=DATE", basic(due))
        calendar.line("DTEND;VALUE=DATE", basic(due.next))
        calendar.text(
            "SUMMARY",
            tr("{deadline}: {title}", ["deadline": clock.label.words, "title": deadline.title])
        )
        calendar.text("DESCRIPTION", description(deadline, roles))
        calendar.texts("CATEGORIES", [tr("Deadline")] + (clock.status == "expired" ? [tr("Overdue")] : []))
        // Nobody is busy all day because of it.
        calendar.line("TRANSP", "TRANSPARENT")
        calendar.line("END", "VEVENT")
    }

    private static func description(_ deadline: Proposals.Deadline, _ roles: RoleNames) -> String {
        let clock = deadline.clock
        let item = clock.item.map { " --item \($0.quotedForShell)" } ?? ""
        var lines = [
            "\(deadline.proposal) \(deadline.title)",
            tr("State: {state}", ["state": deadline.stateLabel.words]),
        ]
        if !deadline.who.isEmpty { lines.append(tr("By {roles}", ["roles": roles.words(deadline.who)])) }
        if let limit = clock.limit { lines.append(tr("At the latest {date}", ["date": limit])) }
        lines.append("yishi deadline explain \(deadline.proposal) \(clock.name)\(item)")
        return lines.joined(separator: "\n")
    }

    private static func basic(_ day: Day) -> String { day.description.replacing("-", with: "") }

    /// The instant in UTC, to the second.
    private static func stamp(_ instant: Date) -> String {
        instant.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
    }
}
