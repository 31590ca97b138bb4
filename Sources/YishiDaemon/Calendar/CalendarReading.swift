import WorkflowCore

/// Reads the lines of a calendar file and collects what is wrong with them.
struct CalendarReading {
    let file: String
    private(set) var faults: [DocumentFault] = []
    private var lines: [CivilDate: Int] = [:]

    private static let header = "date,kind,notice"
    private static let sizeLimit = 1 << 20

    init(file: String) { self.file = file }

    mutating func days(in bytes: [UInt8]) -> [CalendarFile.Day] {
        guard bytes.count <= Self.sizeLimit, let text = String(validating: bytes, as: UTF8.self) else {
            report(.text, 1, zh: "应为不超过 1 MiB 的 UTF-8 文本", en: "This should be UTF-8 text of at most 1 MiB")
            return []
        }
        // A mark of byte order and line ends of Windows are what spreadsheets write.
        var rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        if rows.last?.isEmpty == true { rows.removeLast() }
        if rows.first?.unicodeScalars.first == "\u{FEFF}" { rows[0] = String(rows[0].unicodeScalars.dropFirst()) }
        guard rows.first == Self.header else {
            report(.header, 1, zh: "首行应为 \(Self.header)", en: "The first line should be \(Self.header)")
            return []
        }
        let days = rows.enumerated().dropFirst().compactMap { day($1, line: $0 + 1) }
        checkYears(days)
        return days
    }

    private mutating func day(_ row: String, line: Int) -> CalendarFile.Day? {
        let parts = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else {
            report(.line, line, zh: "每行应有三项：\(Self.header)", en: "A line should have three parts: \(Self.header)")
            return nil
        }
        let date = CivilDate(parts[0])
        if date == nil {
            report(.date, line, zh: "“\(parts[0])”不是 YYYY-MM-DD 的日期", en: "“\(parts[0])” is no date YYYY-MM-DD")
        }
        let isWorkingDay = ["work": true, "off": false][parts[1]]
        if isWorkingDay == nil {
            report(.kind, line, zh: "“\(parts[1])”应为 off 或 work", en: "“\(parts[1])” should be off or work")
        }
        if parts[2].allSatisfy(\.isWhitespace) {
            report(.notice, line, zh: "缺通知文号", en: "The number of the notice is missing")
        }
        guard let date, let isWorkingDay else { return nil }
        if let first = lines.updateValue(line, forKey: date) {
            report(.duplicate, line, zh: "\(date) 已在第 \(first) 行", en: "\(date) is in line \(first) already")
            return nil
        }
        if isWorkingDay, date.weekday <= 5 {
            report(
                .weekday,
                line,
                zh: "\(date) 不是周末，不会是调休上班日",
                en: "\(date) is no weekend, so it cannot be a make-up day"
            )
        }
        return CalendarFile.Day(date: date, isWorkingDay: isWorkingDay, notice: parts[2])
    }

    /// A year is known from one listed day on, so a table of half a year would make wrong dates without a word.
    private mutating func checkYears(_ days: [CalendarFile.Day]) {
        let off = Set(days.filter { !$0.isWorkingDay }.map(\.date))
        for year in Set(days.map(\.date.year)).sorted() {
            let holidays = [(1, 1), (5, 1), (10, 1)].compactMap { CivilDate(year: year, month: $0, day: $1) }
            let missing = holidays.filter { !off.contains($0) }.map(\.description)
            guard !missing.isEmpty else { continue }
            report(
                .yearIncomplete,
                1,
                zh: "\(year) 年不完整：缺法定假日 \(missing.joined(separator: "、"))",
                en: "The year \(year) is not whole: the holidays \(missing.joined(separator: ", ")) are missing"
            )
        }
    }

    private mutating func report(_ rule: CalendarRule, _ line: Int, zh: String, en: String) {
        let mark = DocumentMark(line: line, column: 0)
        faults.append(DocumentFault(file: file, at: mark, rule: rule.rawValue, label: Label(zh: zh, en: en)))
    }
}
