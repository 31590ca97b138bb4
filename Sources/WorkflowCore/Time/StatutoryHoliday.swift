/// A holiday that the law gives everybody every year (全国年节及纪念日放假办法).
struct StatutoryHoliday {
    let label: Label
    /// One of these days is off.
    let days: [CivilDate]

    static func all(in year: Int) -> [StatutoryHoliday] {
        let fixed = [
            ("元旦", "New Year's Day", 1, 1), ("劳动节", "Labour Day", 5, 1), ("国庆节", "National Day", 10, 1),
            ("国庆节", "National Day", 10, 2), ("国庆节", "National Day", 10, 3),
        ]
        let moving = [
            lunar("春节", "Spring Festival", firstOfMonth: ((1, 21), (2, 20)), day: 1, in: year),
            StatutoryHoliday(
                label: Label(zh: "清明节（04-04 前后）", en: "Qingming (about 04-04)"),
                days: (4...6).compactMap { CivilDate(year: year, month: 4, day: $0) }
            ),
            lunar("端午节", "Dragon Boat Festival", firstOfMonth: ((5, 24), (6, 21)), day: 5, in: year),
            lunar("中秋节", "Mid-Autumn Festival", firstOfMonth: ((8, 25), (9, 24)), day: 15, in: year),
        ]
        return fixed.compactMap { zh, en, month, day in
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return StatutoryHoliday(label: Label(zh: "\(zh) \(date)", en: "\(en) \(date)"), days: [date])
        } + moving
    }

    /// A holiday on that day of a lunar month, which begins between those days of the year.
    ///
    /// A new moon near the ends of that span may or may not be the one, and days about it count as well.
    private static func lunar(
        _ zh: String,
        _ en: String,
        firstOfMonth span: ((month: Int, day: Int), (month: Int, day: Int)),
        day: Int,
        in year: Int
    ) -> StatutoryHoliday {
        let ends = [span.0, span.1].compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }
        guard ends.count == 2 else { return StatutoryHoliday(label: Label(zh: zh, en: en), days: []) }
        let moons = MeanMoon.newMoons(from: ends[0].adding(days: -1), through: ends[1].adding(days: 1))
        let likely = moons.map { $0.adding(days: day - 1) }
        let text = likely.map(\.description)
        return StatutoryHoliday(
            label: Label(
                zh: "\(zh)（\(text.joined(separator: " 或 ")) 前后）",
                en: "\(en) (about \(text.joined(separator: " or ")))"
            ),
            days: likely.flatMap { day in (-1...1).map { day.adding(days: $0) } }
        )
    }
}
