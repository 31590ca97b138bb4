import WorkflowCore

/// What the State Council's office gave notice of for one year.
struct Notice {
    let year: Int
    let number: String
    /// First and last day off, as `MM-DD`.
    let off: [(first: String, last: String)]
    /// Saturdays and Sundays to work on, as `MM-DD`.
    let work: [String]

    static let all: [Notice] = [
        Notice(
            year: 2024,
            number: "国办发明电〔2023〕7号",
            off: [
                ("01-01", "01-01"), ("02-10", "02-17"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-10", "06-10"),
                ("09-15", "09-17"), ("10-01", "10-07"),
            ],
            work: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
        ),
        Notice(
            year: 2025,
            number: "国办发明电〔2024〕12号",
            off: [
                ("01-01", "01-01"), ("01-28", "02-04"), ("04-04", "04-06"), ("05-01", "05-05"), ("05-31", "06-02"),
                ("10-01", "10-08"),
            ],
            work: ["01-26", "02-08", "04-27", "09-28", "10-11"]
        ),
        Notice(
            year: 2026,
            number: "国办发明电〔2025〕7号",
            off: [
                ("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-19", "06-21"),
                ("09-25", "09-27"), ("10-01", "10-07"),
            ],
            work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
        ),
    ]

    /// Each listed day, in order, as the shipped table writes it: `date,kind,notice`.
    var lines: [String] {
        var lines = work.map { "\(year)-\($0),work,\(number)" }
        for (first, last) in off {
            guard var day = CivilDate("\(year)-\(first)"), let last = CivilDate("\(year)-\(last)") else { continue }
            while day <= last {
                lines.append("\(day),off,\(number)")
                day = day.adding(days: 1)
            }
        }
        return lines.sorted()
    }
}

extension WorkingCalendar {
    /// The real days off and make-up days of 2024, 2025 and 2026.
    static let notices: WorkingCalendar = {
        var calendar = WorkingCalendar()
        for line in Notice.all.flatMap(\.lines) {
            let parts = line.split(separator: ",").map(String.init)
            guard let date = CivilDate(parts[0]) else { continue }
            calendar.add(date, isWorkingDay: parts[1] == "work", notice: parts[2])
        }
        return calendar
    }()
}
