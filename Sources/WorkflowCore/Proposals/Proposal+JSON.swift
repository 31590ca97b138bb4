package import StrictJSON

/// How a proposal is stored. Parts that are empty are left out.
extension Proposal {
    package var json: JSONObject {
        // In the order of their names, which is the quickest.
        var json: JSONObject = ["changed_at": .integer(changedAt.milliseconds)]
        if !clocks.isEmpty { json["clocks"] = .array(clocks.map(\.json)) }
        json["created_at"] = .integer(createdAt.milliseconds)
        json["created_by"] = .string(createdBy)
        json["definition"] = .string(definition)
        json["id"] = .string(id.description)
        if let pending { json["pending"] = pending.json }
        json["position"] = position.json
        json["record"] = .object(record)
        if let resumesAt { json["resumes_at"] = resumesAt.json }
        json["revision"] = .integer(revision)
        if substance != revision { json["substance"] = .integer(substance) }
        json["visit"] = .integer(visit)
        json["workflow"] = .string(workflow)
        return json
    }

    /// Reads what ``json`` writes.
    package init?(_ json: JSON) {
        guard let id = json["id"]?.string.flatMap({ ProposalID($0) }), let revision = json["revision"]?.integer,
            let workflow = json["workflow"]?.string, let definition = json["definition"]?.string,
            let position = json["position"].flatMap(Position.init), let visit = json["visit"]?.integer,
            let record = json["record"]?.object, let createdBy = json["created_by"]?.string,
            let createdAt = json["created_at"]?.integer, let changedAt = json["changed_at"]?.integer,
            let substance = json.object?.part("substance", or: revision, \.integer),
            let resumesAt = json.object?.part("resumes_at", or: nil, { Position($0).map(Optional.some) }),
            let pending = json.object?.part("pending", or: nil, { PendingAct($0).map(Optional.some) }),
            let clocks = json.object?.part("clocks", or: [], { $0.items(ClockState.init) })
        else { return nil }
        self.init(
            id: id,
            revision: revision,
            substance: substance,
            workflow: workflow,
            definition: definition,
            position: position,
            resumesAt: resumesAt,
            visit: visit,
            pending: pending,
            clocks: clocks,
            record: record,
            createdBy: createdBy,
            createdAt: Instant(milliseconds: createdAt),
            changedAt: Instant(milliseconds: changedAt)
        )
    }
}

extension PendingAct {
    package var json: JSON {
        [
            "action": .string(action), "recorded_by": .string(recordedBy), "at": .integer(at.milliseconds),
            "input": .object(input),
        ]
    }

    package init?(_ json: JSON) {
        guard let action = json["action"]?.string, let recordedBy = json["recorded_by"]?.string,
            let at = json["at"]?.integer, let input = json["input"]?.object
        else { return nil }
        self.init(action: action, recordedBy: recordedBy, at: Instant(milliseconds: at), input: input)
    }
}
