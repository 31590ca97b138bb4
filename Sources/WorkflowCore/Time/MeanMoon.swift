/// New moons in China by the mean length of a month.
///
/// A true one is on the same day or a neighbouring one, which is enough to see whether a holiday of the lunar calendar is
/// missing: the tests compare with the lunar calendar itself.
enum MeanMoon {
    /// Thousandths of a minute between two new moons, and minutes from the start of 2000 in Beijing to the first of that year.
    private static let (month, first) = (42_524_048, 8_774)
    private static let minutesOfDay = 1_440

    /// The new moons from `start` through `end`.
    static func newMoons(from start: CivilDate, through end: CivilDate) -> [CivilDate] {
        let minutes = (start.dayNumber - epoch) * minutesOfDay - first
        var number = minutes * 1_000 / month - 1
        var days: [CivilDate] = []
        while true {
            let day = day(ofMoon: number)
            if day > end { return days }
            if day >= start { days.append(day) }
            number += 1
        }
    }

    private static func day(ofMoon number: Int) -> CivilDate {
        let thousandths = first * 1_000 + number * month
        return CivilDate(dayNumber: epoch + floor(thousandths, by: minutesOfDay * 1_000))
    }

    /// 2000-01-01.
    private static let epoch = 10_957

    private static func floor(_ value: Int, by divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }
}
