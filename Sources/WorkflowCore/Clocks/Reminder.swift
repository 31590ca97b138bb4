package import StrictJSON

/// What was said of a deadline, once for ever: the detail of a reminder's event, and of the one that takes note of it.
package struct Reminder: Hashable, Sendable {
    package var clock: String
    package var item: String?
    package var term: Int
    /// The rung.
    package var at: Int
    package var level: ReminderLevel
    package var due: CivilDate
    /// The day for which it was planned.
    package var on: CivilDate
    /// The roles that were told.
    package var roles: [String]
    /// Whether its day had passed, because the daemon was not running.
    package var isLate: Bool

    package init(
        clock: String,
        item: String?,
        term: Int,
        at: Int,
        level: ReminderLevel,
        due: CivilDate,
        on: CivilDate,
        roles: [String],
        isLate: Bool
    ) {
        self.clock = clock
        self.item = item
        self.term = term
        self.at = at
        self.level = level
        self.due = due
        self.on = on
        self.roles = roles
        self.isLate = isLate
    }
}

extension Reminder {
    package var json: JSONObject {
        var json: JSONObject = [
            "clock": .string(clock), "term": .integer(term), "at": .integer(at), "level": .string(level.rawValue),
            "due": .string(due.description), "on": .string(on.description), "to": .array(roles.map { .string($0) }),
        ]
        json["item"] = item.map { .string($0) }
        if isLate { json["late"] = true }
        return json
    }

    package init?(_ json: JSONObject) {
        guard let clock = json["clock"]?.string, let term = json["term"]?.integer, let at = json["at"]?.integer,
            let level = json["level"]?.string.flatMap(ReminderLevel.init(rawValue:)),
            let due = json["due"]?.string.flatMap({ CivilDate($0) }),
            let on = json["on"]?.string.flatMap({ CivilDate($0) }), let roles = json["to"]?.items(\.string)
        else { return nil }
        self.init(
            clock: clock,
            item: json["item"]?.string,
            term: term,
            at: at,
            level: level,
            due: due,
            on: on,
            roles: roles,
            isLate: json["late"]?.bool ?? false
        )
    }
}

extension [ClockState] {
    /// Notes that a rung has reminded, or that somebody has taken note of it; `false` where there is no such clock.
    mutating func take(_ reminder: Reminder, _ kind: EventKind) -> Bool {
        guard
            let index = firstIndex(where: {
                $0.name == reminder.clock && $0.item == reminder.item && $0.term == reminder.term
            })
        else { return false }
        if kind == .reminded {
            self[index].reminded = reminder.at
        } else {
            self[index].acknowledged = reminder.at
        }
        return true
    }
}
