package import WorkflowCore
package import WorkflowEngine

/// A scenario that has been read: an office, and what happens in it and is expected of it, day by day.
package struct Scenario: Sendable {
    package var definition: NewDefinition
    package var people: [OfficePerson]
    /// The years that are known at the beginning, of everybody and of single bodies.
    package var calendars: [CalendarYears]
    /// The files that the forms name, with made-up contents.
    package var files: [MadeUpFile]
    package var steps: [Step]

    package struct Step: Sendable {
        package var line: Int
        package var text: String
        package var on: CivilDate
        package var event: Event
    }

    package enum Event: Sendable {
        /// Nothing but that the day has come.
        case day
        case calendar(CalendarYears)
        /// The daemon does not run until the next day that something happens on.
        case downtime
        case deed(Deed)
        case expectation(Expectation)
    }

    /// What a person does.
    package struct Deed: Sendable {
        package var who: String
        package var request: ChangeRequest
        /// Whether the scenario says that it is refused.
        package var isToBeRefused = false
    }

    package enum Expectation: Sendable {
        case state(ProposalID, String)
        case pending(ProposalID)
        case deadline(DeadlineName, DeadlineFact)
        /// Exactly these people are reminded of it on that day, at that rung if one is named.
        case reminded([String], DeadlineName, RungName?)
        /// Nobody is reminded on that day, of anything or of that.
        case silence(DeadlineName?)
        /// The deed before it is refused, for these reasons and no others.
        case refused([String])
        /// The deed before it is done, with these warnings and no others.
        case warned([String])
    }

    /// A proposal's deadline.
    package struct DeadlineName: Hashable, Sendable {
        package var id: ProposalID
        package var clock: String
        package var item: String?
    }

    package enum DeadlineFact: Hashable, Sendable {
        case due(CivilDate)
        case limitedTo(CivilDate)
        /// It is met; where the number is given, after so many working days.
        case met(after: Int?)
        /// So many working days are left; negative where it is over.
        case left(Int)
        case stopped
        case missingYear(Int)
        /// It has reminded on these days and on no others.
        case reminders([CivilDate])
    }

    /// A rung by its working days, or by its level.
    package enum RungName: Hashable, Sendable {
        case at(Int)
        case level(ReminderLevel)
    }
}

/// A file that a scenario names, and that nobody has.
package struct MadeUpFile: Hashable, Sendable {
    package let name: String

    package var bytes: [UInt8] { Array("\(name)\n".utf8) }
}
