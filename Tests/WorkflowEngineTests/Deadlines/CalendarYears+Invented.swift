import Testing
import WorkflowCore

extension WorkingCalendar {
    /// A year that no notice has set yet, as one may.
    static func invented2027(notice: String = "国办发明电〔2026〕号", without: [String] = []) throws -> WorkingCalendar {
        var calendar = WorkingCalendar()
        let off = [
            ("01-01", 3), ("02-05", 8), ("04-03", 3), ("05-01", 5), ("06-09", 1), ("09-15", 1), ("10-01", 7),
        ]
        for (first, count) in off {
            for number in 0..<count {
                let date = try day("2027-\(first)").adding(days: number)
                if without.contains(date.description) { continue }
                calendar.add(date, isWorkingDay: false, notice: notice)
            }
        }
        for text in ["01-31", "02-14", "05-08", "09-26", "10-09"] {
            calendar.add(try day("2027-\(text)"), isWorkingDay: true, notice: notice)
        }
        return calendar
    }
}

extension CalendarYears {
    static func invented2027(body: String? = nil, without: [String] = []) throws -> CalendarYears {
        CalendarYears(body: body, calendar: try .invented2027(without: without))
    }

    /// The shipped years, with more days off.
    static func shipped(
        _ years: Set<Int>,
        body: String? = nil,
        off: [String] = [],
        work: [String] = []
    ) throws -> CalendarYears {
        var calendar = try WorkingCalendar.shipped().only(years)
        for (texts, isWorkingDay) in [(off, false), (work, true)] {
            for text in texts { calendar.add(try day(text), isWorkingDay: isWorkingDay, notice: "临时通知") }
        }
        return CalendarYears(body: body, calendar: calendar)
    }
}
