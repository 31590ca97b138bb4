package import StrictJSON

/// What a changed calendar makes of a proposal's deadlines.
package struct Recount: Hashable, Sendable {
    /// All of them as they stand after it.
    package let clocks: [ClockState]
    /// Those that are due on another day.
    package let moved: [MovedDeadline]

    /// Counts by `calendars`; `nil` where nothing comes of it.
    ///
    /// The workflow is `nil` where the proposal's definition cannot be run.
    package init?(of proposal: Proposal, workflow: Workflow?, calendars: OfficeCalendars) {
        clocks = proposal.clocks.map { $0.counted(in: calendars, workflow: workflow) }
        guard clocks != proposal.clocks else { return nil }
        moved = zip(proposal.clocks, clocks).compactMap { before, after in
            guard before.due != after.due else { return nil }
            return MovedDeadline(clock: after.name, item: after.item, was: before.due, due: after.due)
        }
    }

    /// The detail of the event; `change` says which calendar changed and why.
    package func detail(of change: CalendarChange) -> JSONObject {
        change.json.merging(["moved": .array(moved.map(\.json)), "clocks": .array(clocks.map(\.json))])
    }
}

/// Which years were set, and why.
package struct CalendarChange: Hashable, Sendable {
    /// The body whose years they are; `nil` for everybody.
    package var body: String?
    package var years: [Int]
    package var reason: String?

    package init(body: String?, years: [Int], reason: String?) {
        self.body = body
        self.years = years
        self.reason = reason
    }

    fileprivate var json: JSONObject {
        var json: JSONObject = ["years": .array(years.map { .integer($0) })]
        json["body"] = body.map { .string($0) }
        json["reason"] = reason.map { .string($0) }
        return json
    }
}

/// A deadline that a changed calendar moved.
package struct MovedDeadline: Hashable, Sendable {
    package let clock: String
    package let item: String?
    /// When it was due before; `nil` where that was not known.
    package let was: CivilDate?
    /// When it is due now; `nil` where that is not known.
    package let due: CivilDate?

    init(clock: String, item: String?, was: CivilDate?, due: CivilDate?) {
        self.clock = clock
        self.item = item
        self.was = was
        self.due = due
    }

    /// What the detail of such an event says.
    package static func all(in detail: JSONObject) -> [MovedDeadline] {
        (detail["moved"]?.array ?? []).compactMap { json in
            json["clock"]?.string.map { name in
                MovedDeadline(
                    clock: name,
                    item: json["item"]?.string,
                    was: json["was"]?.string.flatMap { CivilDate($0) },
                    due: json["due"]?.string.flatMap { CivilDate($0) }
                )
            }
        }
    }

    fileprivate var json: JSON {
        var json: JSONObject = ["clock": .string(clock)]
        json["item"] = item.map { .string($0) }
        json["was"] = was.map { .string($0.description) }
        json["due"] = due.map { .string($0.description) }
        return .object(json)
    }
}
