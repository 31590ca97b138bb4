/// The hours in which people are reminded, on each working day.
package struct OfficeHours: Hashable, Sendable {
    /// Minutes of the day.
    private let begin: Int
    private let end: Int

    /// Reads `08:30-17:30`; the end is later than the beginning.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let begin = Self.minute(parts[0]), let end = Self.minute(parts[1]), begin < end else {
            return nil
        }
        self.begin = begin
        self.end = end
    }

    private init(begin: Int, end: Int) {
        self.begin = begin
        self.end = end
    }

    /// From half past eight to half past five.
    package static let standard = OfficeHours(begin: 8 * 60 + 30, end: 17 * 60 + 30)

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(digits: parts[0]),
            let minute = Int(digits: parts[1]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }
}

extension OfficeHours: CustomStringConvertible {
    package var description: String { "\(Self.text(begin))-\(Self.text(end))" }

    private static func text(_ minute: Int) -> String {
        "\(CivilDate.padded(minute / 60, 2)):\(CivilDate.padded(minute % 60, 2))"
    }
}

extension OfficeHours {
    /// When people may next be reminded of what has been due since `day` or falls due on it: now, where that day has come
    /// and the office is at work, otherwise when it next begins to work; `nil` where that is in a year that `calendar`
    /// does not know.
    package func next(
        dueOn day: CivilDate,
        at now: Instant,
        in zone: OfficeZone,
        _ calendar: WorkingCalendar
    ) -> Instant? {
        let today = now.date(in: zone)
        if day <= today, now < instant(end, on: today, zone) {
            guard let works = calendar.isWorkingDay(today) else { return nil }
            if works { return max(now, instant(begin, on: today, zone)) }
        }
        let first = max(day, today.adding(days: 1))
        return calendar.firstWorkingDay(from: first).map { instant(begin, on: $0, zone) }
    }

    private func instant(_ minute: Int, on date: CivilDate, _ zone: OfficeZone) -> Instant {
        Instant(milliseconds: zone.start(of: date).milliseconds + minute * 60_000)
    }
}
