package import StrictJSON

/// How a change stands in an event's detail. Parts that are empty are left out.
extension Change {
    package var json: JSONObject {
        var json: JSONObject = ["action": .string(action)]
        if !input.isEmpty { json["input"] = .object(input) }
        if let position { json["position"] = position.json }
        if let resumesAt { json["resumes_at"] = resumesAt.json }
        if !set.isEmpty { json["set"] = .object(set) }
        if !was.isEmpty { json["was"] = .object(was) }
        if !add.isEmpty { json["add"] = .object(add) }
        if !count.isEmpty { json["count"] = .array(count.map { .string($0) }) }
        if !clear.isEmpty { json["clear"] = .array(clear.map { .string($0) }) }
        if let clocks { json["clocks"] = .array(clocks.map(\.json)) }
        if !papers.isEmpty {
            json["papers"] = .array(
                papers.map {
                    ["number": .string($0.number), "proposal": .string($0.proposal), "content": .string($0.content)]
                }
            )
        }
        if !files.isEmpty {
            json["files"] = .array(files.map { ["sha256": .string($0.sha256), "name": .string($0.name)] })
        }
        return json
    }

    /// Reads what ``json`` writes; `nil` where the detail is of another kind of event.
    package init?(_ json: JSONObject) {
        guard let action = json["action"]?.string else { return nil }
        self.init(action: action, input: json["input"]?.object ?? [:])
        if let moved = json["position"] {
            guard let position = Position(moved) else { return nil }
            self.position = position
        }
        if let later = json["resumes_at"] {
            guard let position = Position(later) else { return nil }
            resumesAt = position
        }
        set = json["set"]?.object ?? [:]
        was = json["was"]?.object ?? [:]
        add = json["add"]?.object ?? [:]
        count = (json["count"]?.array ?? []).compactMap(\.string)
        clear = (json["clear"]?.array ?? []).compactMap(\.string)
        if let states = json["clocks"]?.array {
            let read = states.compactMap { ClockState($0) }
            guard read.count == states.count else { return nil }
            clocks = read
        }
        for paper in json["papers"]?.array ?? [] {
            guard let number = paper["number"]?.string, let proposal = paper["proposal"]?.string,
                let content = paper["content"]?.string
            else { return nil }
            papers.append(Paper(number: number, proposal: proposal, content: content))
        }
        for file in json["files"]?.array ?? [] {
            guard let sha256 = file["sha256"]?.string, let name = file["name"]?.string else { return nil }
            files.append(EvidenceFile(sha256: sha256, name: name))
        }
    }
}

extension Position {
    package var json: JSON {
        hasEnded
            ? ["step": .string(step), "state": .string(state), "ended": true]
            : ["step": .string(step), "state": .string(state)]
    }

    package init?(_ json: JSON) {
        guard let step = json["step"]?.string, let state = json["state"]?.string else { return nil }
        self.init(step: step, state: state, hasEnded: json["ended"]?.bool ?? false)
    }
}

extension ClockState {
    package var json: JSON {
        var json: JSONObject = [
            "name": .string(name), "started_on": .string(startedOn.description), "status": .string(status.rawValue),
        ]
        if let due { json["due"] = .string(due.description) }
        if let stoppedOn { json["stopped_on"] = .string(stoppedOn.description) }
        return .object(json)
    }

    package init?(_ json: JSON) {
        guard let name = json["name"]?.string,
            let startedOn = json["started_on"]?.string.flatMap({ CivilDate($0) }),
            let status = json["status"]?.string.flatMap(Status.init(rawValue:))
        else { return nil }
        self.init(
            name: name,
            startedOn: startedOn,
            due: json["due"]?.string.flatMap { CivilDate($0) },
            status: status,
            stoppedOn: json["stopped_on"]?.string.flatMap { CivilDate($0) }
        )
    }
}
