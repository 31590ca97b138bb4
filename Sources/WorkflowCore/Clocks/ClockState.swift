/// A deadline of a proposal as it stands.
package struct ClockState: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case running
        /// It stands still: the proposal is suspended, or waits for another body.
        case stopped
        case met
    }

    /// The clock's name in the module's manifest.
    package var name: String
    /// The unit, the recommendation or whatever else this one is for, where the clock runs for each of several.
    package var item: String?
    /// The proposal's revision that armed it, put it off or planned it anew: what reminds of it belongs to this term.
    package var term: Int
    package var deadline: Deadline
    /// Whose calendar it is counted by; `nil` for the common one.
    package var calendar: String?
    /// As counted when it was armed or last changed; `nil` where the calendar of its year was not known then.
    package var due: CivilDate?
    package var status: Status
    /// The day on which it was met.
    package var metOn: CivilDate?
    /// The days on which it reminds, earliest first.
    package var rungs: [PlannedRung]
    /// The highest rung of this term that has reminded.
    package var reminded: Int?
    /// The rung of this term that somebody has taken note of.
    package var acknowledged: Int?

    package init(
        name: String,
        item: String? = nil,
        term: Int,
        deadline: Deadline,
        calendar: String? = nil,
        due: CivilDate?,
        status: Status = .running,
        metOn: CivilDate? = nil,
        rungs: [PlannedRung] = [],
        reminded: Int? = nil,
        acknowledged: Int? = nil
    ) {
        self.name = name
        self.item = item
        self.term = term
        self.deadline = deadline
        self.calendar = calendar
        self.due = due
        self.status = status
        self.metOn = metOn
        self.rungs = rungs
        self.reminded = reminded
        self.acknowledged = acknowledged
    }

    /// The rungs that have not reminded yet, earliest first.
    package var pendingRungs: [PlannedRung] { rungs.filter { rung in reminded.map { rung.at > $0 } ?? true } }

    /// Whether it has reminded of something that nobody has taken note of.
    package var awaitsAttention: Bool {
        guard status == .running, let reminded else { return false }
        return acknowledged.map { $0 < reminded } ?? true
    }

    /// Whether it is over its due day; nothing stores this.
    package func isOverdue(on today: CivilDate) -> Bool { status == .running && due.map { $0 < today } ?? false }
}

/// A rung of the reminder ladder with its day.
package struct PlannedRung: Hashable, Sendable {
    /// Working days after the due day, negative before it: the rung's name.
    package var at: Int
    package var on: CivilDate

    package init(at: Int, on: CivilDate) {
        self.at = at
        self.on = on
    }
}
