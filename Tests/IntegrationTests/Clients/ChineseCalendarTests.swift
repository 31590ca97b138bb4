import StrictJSON
import TestSupport
import Testing

/// The working days of China as the Python package `chinesecalendar` has them, which somebody else read from the notices.
@Suite(.timeLimit(.minutes(10))) struct ChineseCalendarTests {
    /// Prints each day that is off or made up for, and each working day, of every year that it knows.
    private static let reading = """
        import chinese_calendar, datetime, json
        from chinese_calendar import constants
        first, last = min(constants.holidays).year, max(constants.holidays).year
        years = {}
        for year in range(first, last + 1):
            days = [datetime.date(year, 1, 1) + datetime.timedelta(n) for n in range(366)]
            days = [day for day in days if day.year == year]
            years[str(year)] = {
                "working": [str(day) for day in days if chinese_calendar.is_workday(day)],
                "off": [str(day) for day in days if day in constants.holidays],
                "work": [str(day) for day in days if day in constants.workdays],
            }
        print(json.dumps(years))
        """

    private static func years() async throws -> JSONObject {
        let read = try await PythonTool("chinesecalendar==1.11.0").run(program: reading)
        try #require(read.status == 0, "\(read)")
        return try #require(try read.json().object)
    }

    @Test func everyDayOfTheShippedYearsIsWorkedOrNotAsTheySay() async throws {
        let years = try await Self.years()
        try await DaemonFixture.with { f in
            let connection = try await f.connect()
            let list = try await connection.call("io.yishi.Manage.ListCalendars")
            let shipped = (list["years"]?.array ?? []).compactMap { $0["year"]?.integer }
            #expect(shipped == [2024, 2025, 2026])
            for year in shipped {
                let calendar = try await connection.call("io.yishi.Manage.ReadCalendar", ["year": .integer(year)])
                let days = try #require(calendar["days"]?.array, "\(calendar)")
                let working = days.filter { $0["day"] == "working" || $0["day"] == "make_up" }.compactMap { $0["on"] }
                #expect(days.count == (year == 2024 ? 366 : 365))
                #expect(JSON.array(working) == years["\(year)"]?["working"], "\(year)")
            }
        }
    }

    /// What an import is checked by refuses none of the years that there have been since the law has its holidays.
    @Test func noTrueYearIsCalledWrong() async throws {
        let years = try await Self.years()
        try await DaemonFixture.with { f in
            let connection = try await f.connect()
            for year in 2008...2023 {
                func lines(_ kind: String) -> [String] {
                    (years["\(year)"]?[kind]?.array ?? []).compactMap(\.string).map { "\($0),\(kind),notice" }
                }
                #expect(lines("off").count > 20 && lines("work").count > 4, "\(year)")
                let text = (["date,kind,notice"] + lines("off") + lines("work")).joined(separator: "\n")
                let reply = try await connection.call(
                    "io.yishi.Manage.SetCalendar",
                    ["text": .string(text), "dryRun": true]
                )
                let rules = (reply["faults"]?.array ?? []).compactMap { $0["rule"]?.string }
                #expect(rules == ["calendar-year-over"], "\(year): \(reply)")
            }
        }
    }
}
