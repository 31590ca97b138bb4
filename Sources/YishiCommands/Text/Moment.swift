import Foundation

/// An instant of the wire (RFC 3339, UTC) as people read it.
enum Moment {
    /// Date and time to the minute in the style's time zone; a text that is no instant stays as it is.
    static func text(_ instant: String, _ style: Style) -> String {
        guard let date = parsed(instant) else { return instant }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = style.timeZone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
            let minute = parts.minute
        else { return instant }
        return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute))"
    }

    private static func parsed(_ instant: String) -> Date? {
        let whole = Date.ISO8601FormatStyle()
        return (try? whole.parse(instant))
            ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(instant))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
