/// How a reminder is meant, in words.
enum ReminderWords {
    static func level(_ level: String) -> StyledText {
        switch level {
        case "note": StyledText(tr("note"), .dim)
        case "remind": StyledText(tr("reminder"))
        case "blue": StyledText(tr("blue"), .accent)
        case "orange": StyledText(tr("orange"), .warning)
        case "red": StyledText(tr("red"), .bad)
        default: StyledText(level)
        }
    }

    /// Where a rung lies, in working days from the due day.
    static func rung(_ at: Int) -> String {
        if at == 0 { return tr("on the due day") }
        return at < 0
            ? trn("{count} working day before", "{count} working days before", -at)
            : trn("{count} working day after", "{count} working days after", at)
    }
}
