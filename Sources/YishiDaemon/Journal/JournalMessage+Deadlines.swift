import Logging
package import WorkflowCore

/// What is due, and what keeps that from being known.
extension JournalMessage {
    /// The entry for a reminder's event, whose number is the key by which an entry that is written again is known.
    ///
    /// `left` counts the working days until the due day, negative past it; it is `nil` where a year in between is not known.
    /// `isRepeated` tells that it may have been written before, by a daemon that was killed.
    package static func reminder(
        _ reminder: Reminder,
        of event: Event,
        workingDaysLeft left: Int?,
        isRepeated: Bool
    ) -> JournalMessage {
        var fields: [JournalField: String] = [
            .seq: "\(event.seq)", .event: event.content.kind.rawValue, .proposal: event.content.subject,
            .clock: reminder.clock, .rung: "\(reminder.at)", .level: reminder.level.rawValue,
            .due: "\(reminder.due)", .roles: reminder.roles.joined(separator: " "),
        ]
        fields[.item] = reminder.item
        fields[.left] = left.map(String.init)
        if reminder.isLate { fields[.late] = "1" }
        if isRepeated { fields[.repeated] = "1" }
        let (kind, level) = manner(reminder.level)
        let text =
            "\(event.content.subject): \(reminder.clock) \(standing(left)), due \(reminder.due); "
            + "for \(reminder.roles.joined(separator: ", "))"
        return JournalMessage(kind, level, text, fields)
    }

    /// A deadline that cannot be counted before an administrator brings the calendar in.
    package static func calendarMissing(year: Int, clock: String, proposal: String) -> JournalMessage {
        JournalMessage(
            .calendarMissing,
            .warning,
            "the calendar of \(year) is needed, first by \(clock) of \(proposal)",
            [.year: "\(year)", .clock: clock, .proposal: proposal]
        )
    }

    private static func manner(_ level: ReminderLevel) -> (JournalKind, Logger.Level) {
        switch level {
        case .note: (.deadlineNoted, .info)
        case .remind: (.deadlineNear, .notice)
        case .blue: (.deadlineBlue, .notice)
        case .orange: (.deadlineOrange, .warning)
        case .red: (.deadlineRed, .error)
        }
    }

    private static func standing(_ left: Int?) -> String {
        switch left {
        case nil: "is running"
        case 0: "is due today"
        case let left? where left < 0: "is \(count(-left)) over"
        case let left?: "has \(count(left)) left"
        }
    }

    private static func count(_ days: Int) -> String { days == 1 ? "1 working day" : "\(days) working days" }
}
