import WorkflowCore

/// The working days of a year, as the lines below a statement give them.
extension ScenarioReading {
    /// - Parameters:
    ///   - yearWords: The year.
    ///   - bodyWords: Whose calendar it is; nothing for everybody's.
    ///   - noticeWords: What set the days.
    ///   - lines: `off DATE`, `off DATE to DATE` or `work DATE`.
    /// - Returns: The year; nothing where it cannot be told which one or whose.
    mutating func calendar(
        _ yearWords: [ScenarioWord],
        _ bodyWords: [ScenarioWord],
        _ noticeWords: [ScenarioWord],
        _ lines: [ScenarioText.Line]
    ) -> CalendarYears? {
        let body = bodyWords.first.map { name(of: $0, ScenarioVocabulary.body, among: vocabulary.bodies) }
        guard let yearWord = yearWords.first, let year = year(yearWord), let notice = noticeWords.first?.text,
            body != .some(nil)
        else { return nil }
        var days: [(date: CivilDate, isWorkingDay: Bool, mark: DocumentMark)] = []
        var listed: Set<CivilDate> = []
        for line in lines {
            if let more = line.more.first {
                faults.report(.indentation, at: more.mark, zh: "日历没有续行", en: "A calendar's lines do not go on")
            }
            let new = self.days(in: line, of: year)
            if let day = new.first(where: { listed.contains($0.date) }) {
                faults.report(.duplicate, at: day.mark, zh: "\(day.date) 重复", en: "\(day.date) is listed already")
                continue
            }
            days += new
            listed.formUnion(new.map(\.date))
        }
        guard !days.isEmpty else {
            faults.report(.calendar, at: yearWord.mark, zh: "日历没有一天", en: "The calendar lists no day")
            return nil
        }
        var calendar = WorkingCalendar()
        for day in days { calendar.add(day.date, isWorkingDay: day.isWorkingDay, notice: notice) }
        for problem in calendar.problems {
            let mark = days.first { $0.date == problem.date }?.mark ?? yearWord.mark
            faults.report(.calendar, at: mark, zh: problem.label.zh, en: problem.label.en)
        }
        return CalendarYears(body: body.flatMap { $0 }, calendar: calendar)
    }

    private mutating func days(
        in line: ScenarioText.Line,
        of year: Int
    ) -> [(date: CivilDate, isWorkingDay: Bool, mark: DocumentMark)] {
        let words = faults.words(of: line.text, at: line.mark)
        let end = DocumentMark(line: line.mark.line, column: line.mark.column + line.text.unicodeScalars.count)
        guard !words.isEmpty, let sentence = ScenarioSentence<CalendarPhrase>(words, end: end, reporting: &faults)
        else { return [] }
        let dates = sentence[.date].compactMap { date($0) }
        guard dates.count == sentence[.date].count, let first = dates.first, let last = dates.last else { return [] }
        guard first <= last, first.year == year, last.year == year else {
            faults.report(
                .calendar,
                at: line.mark,
                zh: "日期应在 \(year) 年内，先后有序",
                en: "The days should be of \(year), the earlier first"
            )
            return []
        }
        if sentence.phrase == .work, first.weekday <= 5 {
            faults.report(
                .calendar,
                at: line.mark,
                zh: "\(first) 不是周末，不会是调休上班日",
                en: "\(first) is no weekend, so it cannot be a make-up day"
            )
        }
        return (0...(last.dayNumber - first.dayNumber)).map {
            (first.adding(days: $0), sentence.phrase == .work, line.mark)
        }
    }
}

/// The lines of a calendar.
enum CalendarPhrase: ScenarioPhrases {
    case off
    case offFromTo
    case work

    var patterns: [String] {
        switch self {
        case .off: ["off DATE", "休 DATE"]
        case .offFromTo: ["off DATE to DATE", "休 DATE 至 DATE"]
        case .work: ["work DATE", "班 DATE"]
        }
    }
}

extension CalendarYears {
    func without(_ year: Int) -> CalendarYears {
        CalendarYears(body: body, calendar: calendar.only(calendar.years.subtracting([year])))
    }
}
