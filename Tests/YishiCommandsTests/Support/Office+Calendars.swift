import YishiAPI

/// The calendars of the small office: April and May 2022 as the State Council set them, and the rest of that year plain.
extension Office {
    private static let notice = "国办发明电〔2021〕11号"
    private static let holidays =
        ["2022-04-03", "2022-04-04", "2022-04-05", "2022-04-30"] + (1...4).map { "2022-05-0\($0)" }
    private static let makeUpDays = ["2022-04-02", "2022-04-24", "2022-05-07"]

    /// Every day of 2022, which began on a Saturday.
    static let year2022: [Manage.CalendarDay] = {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let dates = lengths.enumerated().flatMap { month, length in
            (1...length).map { "2022-\(two(month + 1))-\(two($0))" }
        }
        return dates.enumerated().map { index, date in
            if holidays.contains(date) { return .init(on: date, day: "holiday", notice: notice) }
            if makeUpDays.contains(date) { return .init(on: date, day: "make_up", notice: notice) }
            return .init(on: date, day: [0, 1].contains(index % 7) ? "weekend" : "working")
        }
    }()

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static let calendars = Manage.ListCalendars.Output(
        years: [
            .init(year: 2022, workingDays: 249, daysOff: 31, makeUpDays: 7),
            .init(body: "government", year: 2022, workingDays: 247, daysOff: 33, makeUpDays: 7),
        ],
        bodies: [
            .init(name: "government", label: label("Government", "区政府")),
            .init(name: "party_committee", label: label("Party committee", "区委")),
        ]
    )

    static let calendarChange = Manage.SetCalendar.Output(
        years: [2022, 2023],
        moved: [
            .init(
                proposal: "2022-001",
                title: "推进海产品产业链延伸",
                label: label("Screening", "初审期限"),
                was: "2022-04-29",
                due: "2022-05-05",
                workingDaysLeft: 5
            ),
            .init(
                proposal: "2022-002",
                title: "文旅融合",
                label: label("Reply (区住建局)", "答复期限（区住建局）"),
                due: "2023-01-04"
            ),
        ],
        more: 3
    )

    static let scenario = [
        Manage.ScenarioLine(line: 3, on: "2025-11-03", text: "screening due 2025-11-17", passed: true),
        Manage.ScenarioLine(
            line: 12,
            on: "2025-11-17",
            text: "review due 2025-12-04",
            passed: false,
            found: label("due 2025-12-05", "2025-12-05 到期")
        ),
    ]
}
