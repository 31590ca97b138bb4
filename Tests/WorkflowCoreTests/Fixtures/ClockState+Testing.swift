import WorkflowCore

extension ClockState {
    /// A clock of that length by the notices' calendar, without rungs: what tests compare with.
    static func testing(
        _ name: String,
        from start: CivilDate,
        _ length: String,
        due: CivilDate?,
        term: Int = 2,
        limit: String? = nil,
        turns: [Deadline.Turn] = []
    ) -> ClockState {
        ClockState(
            name: name,
            term: term,
            deadline: Deadline(
                start: start,
                length: DeadlineLength(length) ?? .until(month: 1, day: 1, ofNextYear: false),
                limit: limit.flatMap { Period($0) },
                turns: turns
            ),
            due: due
        )
    }

    /// The clock without the days on which it reminds.
    var silent: ClockState {
        var clock = self
        clock.rungs = []
        return clock
    }
}

extension ClockState {
    static let withAllItsParts = ClockState(
        name: "co_opinion",
        item: "区城管局",
        term: 7,
        deadline: Deadline(
            start: .tuesday,
            length: .until(month: 6, day: 30, ofNextYear: true),
            isBackward: true,
            limit: Period(count: 6, unit: .months),
            turns: [
                .init(on: .tuesday, kind: .stopped, reason: "汛期"), .init(on: .tuesday.adding(days: 3), kind: .resumed),
                .init(on: .tuesday.adding(days: 4), kind: .set(.tuesday.adding(days: 40)), reason: "论证"),
            ]
        ),
        calendar: "government",
        due: .tuesday.adding(days: 40),
        status: .met,
        metOn: .tuesday.adding(days: 30),
        rungs: [PlannedRung(at: -3, on: .tuesday.adding(days: 35)), PlannedRung(at: 0, on: .tuesday.adding(days: 40))]
    )
}
