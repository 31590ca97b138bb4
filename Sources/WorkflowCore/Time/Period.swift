/// How long a deadline is.
package struct Period: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case workingDays = "working days"
        case days
        case months
    }

    package var count: Int
    package var unit: Unit

    package init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `10 working days`, `30 days`, `3 months` (and the singular of each).
    package init?(_ text: String) {
        // As ``description`` writes it, which is how records have it.
        for unit in Unit.allCases where text.hasSuffix(unit.rawValue) {
            let digits = text.utf8.dropLast(unit.rawValue.utf8.count + 1)
            guard text.utf8.count > digits.count, text.utf8[digits.endIndex] == UInt8(ascii: " "),
                let count = Int(digits: Substring(digits)), (1...1_000).contains(count)
            else { continue }
            self.init(count: count, unit: unit)
            return
        }
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, let count = Int(digits: words[0]), (1...1_000).contains(count) else { return nil }
        let name = words.dropFirst().joined(separator: " ")
        guard let unit = Unit.allCases.first(where: { $0.rawValue == name || $0.rawValue == name + "s" }) else {
            return nil
        }
        self.init(count: count, unit: unit)
    }

    /// The last day of this period after `start`, whose own day is not counted; `nil` where the calendar does not know
    /// a year that it needs.
    package func end(after start: CivilDate, in calendar: WorkingCalendar) -> CivilDate? {
        switch unit {
        case .workingDays: calendar.date(count, workingDaysAfter: start)
        case .days: calendar.firstWorkingDay(from: start.adding(days: count))
        case .months: calendar.date(count, monthsAfter: start)
        }
    }
}

extension Period: CustomStringConvertible {
    package var description: String { "\(count) \(unit.rawValue)" }
}
