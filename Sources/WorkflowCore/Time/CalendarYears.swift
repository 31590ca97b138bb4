package import StrictJSON

/// The working days of some years as the office set them, for everybody or for one body: the detail of an event.
package struct CalendarYears: Hashable, Sendable {
    /// The body whose years they are; `nil` for everybody.
    package var body: String?
    package var calendar: WorkingCalendar

    package init(body: String?, calendar: WorkingCalendar) {
        self.body = body
        self.calendar = calendar
    }

    /// The same, a year each, in order.
    package var byYear: [(year: Int, days: JSON)] {
        calendar.years.sorted().map { year in
            (year, .array(calendar.listed.filter { $0.date.year == year }.map(\.json)))
        }
    }

    package var json: JSONObject {
        var json: JSONObject = ["days": .array(calendar.listed.map(\.json))]
        json["body"] = body.map { .string($0) }
        return json
    }

    /// Reads what ``json`` writes; further members do not matter.
    package init?(_ json: JSONObject) {
        guard let body = json.part("body", or: nil, { $0.string.map(Optional.some) }), let days = json["days"],
            let calendar = WorkingCalendar(days), !calendar.years.isEmpty
        else { return nil }
        self.init(body: body, calendar: calendar)
    }
}

extension WorkingCalendar {
    /// The calendar of listed days, each as `[date, "off" or "work", notice]`.
    package init?(_ days: JSON) {
        guard let days = days.items(ListedDay.init) else { return nil }
        self.init()
        for day in days { add(day.date, isWorkingDay: day.exception.isWorkingDay, notice: day.exception.notice) }
    }

    /// What is listed, in the order of the days.
    package var listed: [ListedDay] { allExceptions.map { ListedDay(date: $0, exception: $1) } }
}

/// A day off or a make-up day of a calendar.
package struct ListedDay: Hashable, Sendable {
    package let date: CivilDate
    package let exception: WorkingCalendar.Exception

    fileprivate init(date: CivilDate, exception: WorkingCalendar.Exception) {
        self.date = date
        self.exception = exception
    }

    fileprivate init?(_ json: JSON) {
        guard let parts = json.array, parts.count == 3, let date = parts[0].string.flatMap({ CivilDate($0) }),
            let isWorkingDay = ["work": true, "off": false][parts[1].string ?? ""], let notice = parts[2].string
        else { return nil }
        self.date = date
        exception = WorkingCalendar.Exception(isWorkingDay: isWorkingDay, notice: notice)
    }

    fileprivate var json: JSON {
        [.string(date.description), exception.isWorkingDay ? "work" : "off", .string(exception.notice)]
    }
}
