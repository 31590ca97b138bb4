/// When a deadline reminds, and whom: rungs at so many working days before and after the due day.
package struct ReminderLadder: Hashable, Sendable {
    package var name: String
    /// In the order of their days.
    package var rungs: [Rung]

    package init(name: String, rungs: [Rung]) {
        self.name = name
        self.rungs = rungs
    }

    package struct Rung: Hashable, Sendable {
        /// Working days after the due day, negative before it; unique in a ladder.
        package var at: Int
        package var level: ReminderLevel
        /// The roles that are told; ``acting`` stands for those that can do what the clock waits for.
        package var roles: [String]
        /// It is for clocks of at least this length alone.
        package var from: Period?

        package init(at: Int, level: ReminderLevel, roles: [String], from: Period? = nil) {
            self.at = at
            self.level = level
            self.roles = roles
            self.from = from
        }

        /// In place of a role: whoever can take the proposal on.
        package static let acting = "acting"
    }
}

/// How a reminder is meant: before the due day, then the three colours of a supervision sheet (三色督查单).
package enum ReminderLevel: String, CaseIterable, Hashable, Sendable {
    /// For the office itself, where nobody outside may be urged.
    case note
    case remind
    /// Overdue: the handler is reminded (蓝).
    case blue
    /// Overdue: those above are warned (橙).
    case orange
    /// Overdue: it is brought before the chair meeting (红).
    case red
}

extension ReminderLadder {
    /// The days of the rungs for a deadline that is due on `due`; those of a year that is not known are left out.
    ///
    /// A rung before the due day that lies on the start or before it would remind of what has just begun: there is none.
    func planned(for deadline: Deadline, due: CivilDate, in calendar: WorkingCalendar) -> [PlannedRung] {
        rungs.compactMap { rung in
            if let least = rung.from, !deadline.isAtLeast(least) { return nil }
            guard let planned = PlannedRung(at: rung.at, due: due, in: calendar) else { return nil }
            return rung.at < 0 && !deadline.isBackward && planned.on <= deadline.start ? nil : planned
        }
        .sorted { ($0.on, $0.at) < ($1.on, $1.at) }
    }
}

extension PlannedRung {
    /// The rung of a deadline that is due on `due`; `nil` where its day lies in a year that is not known.
    init?(at: Int, due: CivilDate, in calendar: WorkingCalendar) {
        guard let day = at == 0 ? calendar.firstWorkingDay(from: due) : calendar.date(at, workingDaysAfter: due) else {
            return nil
        }
        self.init(at: at, on: day)
    }
}

extension Deadline {
    /// Whether its length is at least that; working days count as seven calendar days for five.
    func isAtLeast(_ least: Period) -> Bool {
        switch length {
        case .period(let period): period.roughDays >= least.roughDays
        case .until: true
        }
    }
}

extension Period {
    /// About how many calendar days it takes: enough to tell a long period from a short one.
    var roughDays: Int {
        switch unit {
        case .workingDays: count * 7 / 5
        case .days: count
        case .months: count * 30
        }
    }
}
