import WorkflowCore

/// Reads the lines of a calendar file and collects what is wrong with them.
struct CalendarReading {
    let file: String
    private(set) var faults: [DocumentFault] = []
    private(set) var calendar = WorkingCalendar()
    /// Where each day stands.
    private(set) var lines: [CivilDate: Int] = [:]

    private static let header = "date,kind,notice"
    private static let sizeLimit = 1 << 20

    init(file: String) { self.file = file }

    mutating func read(_ bytes: [UInt8]) {
        guard bytes.count <= Self.sizeLimit, let text = String(validating: bytes, as: UTF8.self) else {
            report(.text, 1, zh: "应为不超过 1 MiB 的 UTF-8 文本", en: "This should be UTF-8 text of at most 1 MiB")
            return
        }
        // A mark of byte order and line ends of Windows are what spreadsheets write.
        var rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        if rows.last?.isEmpty == true { rows.removeLast() }
        if rows.first?.unicodeScalars.first == "\u{FEFF}" { rows[0] = String(rows[0].unicodeScalars.dropFirst()) }
        guard rows.first == Self.header else {
            report(.header, 1, zh: "首行应为 \(Self.header)", en: "The first line should be \(Self.header)")
            return
        }
        if rows.count == 1 { report(.empty, 1, zh: "表中没有日期", en: "There are no days") }
        for (index, row) in rows.enumerated().dropFirst() { take(row, line: index + 1) }
    }

    private mutating func take(_ row: String, line: Int) {
        let parts = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else {
            report(.line, line, zh: "每行应有三项：\(Self.header)", en: "A line should have three parts: \(Self.header)")
            return
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
        } else if let fault = TextRules.fault(in: parts[2], isProse: false)?.detail {
            report(.notice, line, zh: "通知文号\(fault.zh)", en: "The number of the notice: \(fault.en)")
        }
        guard let date, let isWorkingDay else { return }
        if let first = lines.updateValue(line, forKey: date) {
            report(.duplicate, line, zh: "\(date) 已在第 \(first) 行", en: "\(date) is in line \(first) already")
            return
        }
        if isWorkingDay, date.weekday <= 5 {
            report(
                .weekday,
                line,
                zh: "\(date) 不是周末，不会是调休上班日",
                en: "\(date) is no weekend, so it cannot be a make-up day"
            )
        }
        calendar.add(date, isWorkingDay: isWorkingDay, notice: parts[2])
    }

    private mutating func report(_ rule: CalendarRule, _ line: Int, zh: String, en: String) {
        let mark = DocumentMark(line: line, column: 0)
        faults.append(DocumentFault(file: file, at: mark, rule: rule.rawValue, label: Label(zh: zh, en: en)))
    }
}
