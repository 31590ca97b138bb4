import Foundation

/// A civil date of the wire, `YYYY-MM-DD`.
struct Day: Hashable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    private init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; `nil` where that is no date that there is.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
            (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day on which `instant` lies in `zone`.
    init?(_ instant: Date, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// From 1, a Monday, to 7.
    var weekday: Int {
        // Sakamoto's rule: days of the week before each month, in years that begin in March.
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        let fromSunday = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
        return fromSunday == 0 ? 7 : fromSunday
    }

    var next: Day {
        if day < Self.days(inMonth: month, of: year) { return Day(year: year, month: month, day: day + 1) }
        return month < 12
            ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}

extension Day: CustomStringConvertible {
    var description: String { "\(monthText)-\(Self.padded(day, 2))" }

    /// `YYYY-MM`.
    var monthText: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))" }
}

extension Day {
    /// What the days of the week are called, Monday first.
    static var weekdays: [String] { [tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")] }

    /// A date with the day of the week; what is no date stays as it is.
    static func text(_ date: String) -> String {
        guard let day = Day(date) else { return date }
        return "\(date) \(weekdays[day.weekday - 1])"
    }
}
