import WorkflowCore

extension WorkingCalendar {
    /// The days off and make-up days of 2025 and 2026 by the State Council's notices.
    static let office2026: WorkingCalendar = {
        var calendar = WorkingCalendar()
        let off = [
            "2025-01-01": 1, "2025-01-28": 8, "2025-04-04": 3, "2025-05-01": 5, "2025-05-31": 3, "2025-10-01": 8,
            "2026-01-01": 3, "2026-02-15": 9, "2026-04-04": 3, "2026-05-01": 5, "2026-06-19": 3, "2026-09-25": 3,
            "2026-10-01": 7,
        ]
        for (first, count) in off {
            for day in 0..<count {
                guard let date = CivilDate(first)?.adding(days: day) else { continue }
                calendar.add(date, isWorkingDay: false, notice: "notice")
            }
        }
        let work = [
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14",
            "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        ]
        for date in work.compactMap({ CivilDate($0) }) { calendar.add(date, isWorkingDay: true, notice: "notice") }
        return calendar
    }()
}
