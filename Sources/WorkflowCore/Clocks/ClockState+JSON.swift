package import StrictJSON

extension ClockState {
    package var json: JSON {
        // In the order of their names, which is the quickest.
        var json: JSONObject = [:]
        if let acknowledged { json["acknowledged"] = .integer(acknowledged) }
        if let calendar { json["calendar"] = .string(calendar) }
        json["deadline"] = .object(deadline.json)
        if let due { json["due"] = .string(due.description) }
        if let item { json["item"] = .string(item) }
        if let metOn { json["met_on"] = .string(metOn.description) }
        json["name"] = .string(name)
        if let reminded { json["reminded"] = .integer(reminded) }
        if !rungs.isEmpty { json["rungs"] = .array(rungs.map { [.integer($0.at), .string($0.on.description)] }) }
        json["status"] = .string(status.rawValue)
        json["term"] = .integer(term)
        return .object(json)
    }

    package init?(_ json: JSON) {
        guard let object = json.object, let name = object["name"]?.string, let term = object["term"]?.integer,
            let deadline = object["deadline"]?.object.flatMap(Deadline.init),
            let status = object["status"]?.string.flatMap(Status.init(rawValue:)),
            let item = object.part("item", or: nil, { $0.string.map(Optional.some) }),
            let calendar = object.part("calendar", or: nil, { $0.string.map(Optional.some) }),
            let due = object.part("due", or: nil, CivilDate.part),
            let metOn = object.part("met_on", or: nil, CivilDate.part),
            let rungs = object.part("rungs", or: [], { $0.items(PlannedRung.init) }),
            let reminded = object.part("reminded", or: nil, { $0.integer.map(Optional.some) }),
            let acknowledged = object.part("acknowledged", or: nil, { $0.integer.map(Optional.some) })
        else { return nil }
        self.init(
            name: name,
            item: item,
            term: term,
            deadline: deadline,
            calendar: calendar,
            due: due,
            status: status,
            metOn: metOn,
            rungs: rungs,
            reminded: reminded,
            acknowledged: acknowledged
        )
    }
}

extension PlannedRung {
    fileprivate init?(_ json: JSON) {
        guard let parts = json.array, parts.count == 2, let at = parts[0].integer,
            let on = parts[1].string.flatMap({ CivilDate($0) })
        else { return nil }
        self.init(at: at, on: on)
    }
}

extension Deadline {
    fileprivate var json: JSONObject {
        var json: JSONObject = [:]
        if isBackward { json["backward"] = true }
        json["length"] = .string(length.description)
        if let limit { json["limit"] = .string(limit.description) }
        json["start"] = .string(start.description)
        if !turns.isEmpty { json["turns"] = .array(turns.map { .object($0.json) }) }
        return json
    }

    fileprivate init?(_ json: JSONObject) {
        guard let start = json["start"]?.string.flatMap({ CivilDate($0) }),
            let length = json["length"]?.string.flatMap(DeadlineLength.init),
            let limit = json.part("limit", or: nil, { $0.string.flatMap { Period($0) }.map(Optional.some) }),
            let turns = json.part("turns", or: [], { $0.items(Turn.init) })
        else { return nil }
        self.init(
            start: start,
            length: length,
            isBackward: json["backward"]?.bool ?? false,
            limit: limit,
            turns: turns
        )
    }
}

extension Deadline.Turn {
    fileprivate var json: JSONObject {
        var json: JSONObject = ["on": .string(on.description)]
        switch kind {
        case .stopped: json["kind"] = "stopped"
        case .resumed: json["kind"] = "resumed"
        case .set(let due):
            json["kind"] = "set"
            json["due"] = .string(due.description)
        }
        json["reason"] = reason.map { .string($0) }
        return json
    }

    fileprivate init?(_ json: JSON) {
        guard let on = json["on"]?.string.flatMap({ CivilDate($0) }) else { return nil }
        let kind: Kind
        switch (json["kind"]?.string, json["due"]?.string.flatMap({ CivilDate($0) })) {
        case ("stopped", nil): kind = .stopped
        case ("resumed", nil): kind = .resumed
        case ("set", let due?): kind = .set(due)
        default: return nil
        }
        self.init(on: on, kind: kind, reason: json["reason"]?.string)
    }
}

extension CivilDate {
    fileprivate static func part(_ json: JSON) -> CivilDate?? {
        json.string.flatMap { CivilDate($0) }.map(Optional.some)
    }
}
