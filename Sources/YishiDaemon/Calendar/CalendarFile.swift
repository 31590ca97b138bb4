package import WorkflowCore

/// A table of days off and make-up working days: lines of `date,kind,notice`, of whole years.
package struct CalendarFile: Hashable, Sendable {
    /// One listed day.
    package struct Day: Hashable, Sendable {
        package var date: CivilDate
        /// Whether people work on it: `work` for a make-up day, `off` for a day off.
        package var isWorkingDay: Bool
        /// The number of the notice that set it.
        package var notice: String
    }

    package let file: String
    /// In the order of the file, each date once.
    package let days: [Day]

    /// Reads a table.
    ///
    /// - Throws: Every line that is not as it should be, and every year that cannot be whole.
    package init(file: String, bytes: [UInt8]) throws(DocumentFaults) {
        var reading = CalendarReading(file: file)
        let days = reading.days(in: bytes)
        guard reading.faults.isEmpty else { throw DocumentFaults(reading.faults) }
        self.file = file
        self.days = days
    }

    package var years: Set<Int> { Set(days.map(\.date.year)) }
}

/// What must hold for a calendar file; documented in yishid.conf(5).
package enum CalendarRule: String, CaseIterable, Hashable, Sendable {
    case text = "calendar-text"
    case header = "calendar-header"
    case line = "calendar-line"
    case date = "calendar-date"
    case kind = "calendar-kind"
    case notice = "calendar-notice"
    case weekday = "calendar-weekday"
    case duplicate = "calendar-duplicate"
    case yearIncomplete = "calendar-year-incomplete"
    case yearDuplicate = "calendar-year-duplicate"
}

extension WorkingCalendar {
    /// The shipped years, and those of `files`; a year of a file takes the shipped one's place.
    ///
    /// - Throws: A year that two files claim.
    package init(files: [CalendarFile]) throws(DocumentFaults) {
        var owners: [Int: String] = [:]
        var faults: [DocumentFault] = []
        for file in files {
            for year in file.years.sorted() {
                guard let owner = owners.updateValue(file.file, forKey: year) else { continue }
                faults.append(
                    DocumentFault(
                        file: file.file,
                        at: DocumentMark(line: 1, column: 0),
                        rule: CalendarRule.yearDuplicate.rawValue,
                        label: Label(zh: "\(year) 年已在 \(owner) 中", en: "The year \(year) is in \(owner) already")
                    )
                )
            }
        }
        guard faults.isEmpty else { throw DocumentFaults(faults) }
        let shipped = try CalendarFile(file: Shipped.calendarFile, bytes: Shipped.calendar)
        self.init()
        for day in shipped.days.filter({ owners[$0.date.year] == nil }) + files.flatMap(\.days) {
            add(day.date, isWorkingDay: day.isWorkingDay, notice: day.notice)
        }
    }
}
