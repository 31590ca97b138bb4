/// How long a deadline is, as a definition writes it, in words.
enum LengthWords {
    static func words(_ length: String) -> String {
        if let period = length.wholeMatch(of: /([0-9]+) (working day|day|month)s?/), let count = Int(period.1) {
            switch period.2 {
            case "working day": return trn("{count} working day", "{count} working days", count)
            case "day": return trn("{count} day", "{count} days", count)
            default: return trn("{count} month", "{count} months", count)
            }
        }
        if let day = length.wholeMatch(of: /until ([0-9]{2}-[0-9]{2})( of the next year)?/) {
            return day.2 == nil
                ? tr("until {day}", ["day": String(day.1)])
                : tr("until {day} of the next year", ["day": String(day.1)])
        }
        return length
    }
}
