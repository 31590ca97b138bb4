package import WorkflowCore

/// A table of days off and make-up working days: lines of `date,kind,notice`, of whole years.
package struct CalendarFile: Hashable, Sendable {
    /// What it is called in the places of its faults.
    package let file: String
    package let calendar: WorkingCalendar
    private let lines: [CivilDate: Int]

    /// Reads a table.
    ///
    /// - Throws: Every line that is not as it should be; where all are, everything that keeps a year from being whole.
    package init(file: String, bytes: [UInt8]) throws(DocumentFaults) {
        var reading = CalendarReading(file: file)
        reading.read(bytes)
        guard reading.faults.isEmpty else { throw DocumentFaults(reading.faults) }
        self.file = file
        (calendar, lines) = (reading.calendar, reading.lines)
        let faults = calendar.problems.map(fault)
        guard faults.isEmpty else { throw DocumentFaults(faults) }
    }

    /// The problem with its place: the line of its day, or the first one of its year.
    package func fault(_ problem: CalendarProblem) -> DocumentFault {
        let day = problem.date ?? calendar.listed.lazy.map(\.date).first { $0.year == problem.year }
        return DocumentFault(
            file: file,
            at: DocumentMark(line: day.flatMap { lines[$0] } ?? 1, column: 0),
            rule: problem.rule.rawValue,
            label: problem.label
        )
    }
}

/// What must hold for the lines of a calendar file; documented in yishi-admin(8), as are those of ``CalendarYearRule``.
package enum CalendarRule: String, CaseIterable, Hashable, Sendable {
    case text = "calendar-text"
    case header = "calendar-header"
    case empty = "calendar-empty"
    case line = "calendar-line"
    case date = "calendar-date"
    case kind = "calendar-kind"
    case notice = "calendar-notice"
    case weekday = "calendar-weekday"
    case duplicate = "calendar-duplicate"
}
