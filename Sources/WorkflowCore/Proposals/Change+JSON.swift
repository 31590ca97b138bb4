package import StrictJSON

/// How a change stands in an event's detail. Parts that are empty are left out.
extension Change {
    package var json: JSONObject {
        // In the order of their names, which is the quickest.
        var json: JSONObject = ["action": .string(action)]
        if !add.isEmpty { json["add"] = .object(add) }
        if !clear.isEmpty { json["clear"] = .array(clear.map { .string($0) }) }
        if let clocks { json["clocks"] = .array(clocks.map(\.json)) }
        if !count.isEmpty { json["count"] = .array(count.map { .string($0) }) }
        if !files.isEmpty { json["files"] = .array(files.map(\.json)) }
        if !input.isEmpty { json["input"] = .object(input) }
        if !papers.isEmpty { json["papers"] = .array(papers.map(\.json)) }
        if let position { json["position"] = position.json }
        if let resumesAt { json["resumes_at"] = resumesAt.json }
        if !set.isEmpty { json["set"] = .object(set) }
        if !was.isEmpty { json["was"] = .object(was) }
        return json
    }

    /// Reads what ``json`` writes; `nil` where the detail is of another kind of event or any part of another shape.
    package init?(_ json: JSONObject) {
        guard let action = json["action"]?.string,
            let input = json.part("input", or: [:], \.object),
            let position = json.part("position", or: nil, { Position($0).map(Optional.some) }),
            let resumesAt = json.part("resumes_at", or: nil, { Position($0).map(Optional.some) }),
            let set = json.part("set", or: [:], \.object),
            let was = json.part("was", or: [:], \.object),
            let add = json.part("add", or: [:], \.object),
            let count = json.part("count", or: [], { $0.items(\.string) }),
            let clear = json.part("clear", or: [], { $0.items(\.string) }),
            let clocks = json.part("clocks", or: nil, { $0.items(ClockState.init).map(Optional.some) }),
            let papers = json.part("papers", or: [], { $0.items(Paper.init) }),
            let files = json.part("files", or: [], { $0.items(EvidenceFile.init) })
        else { return nil }
        self.init(
            action: action,
            input: input,
            position: position,
            resumesAt: resumesAt,
            set: set,
            was: was,
            add: add,
            count: count,
            clear: clear,
            clocks: clocks,
            papers: papers,
            files: files
        )
    }
}

extension JSONObject {
    /// The part of that name: `standard` where there is none, and `nil` where it is of another shape.
    func part<Part>(_ name: String, or standard: Part, _ read: (JSON) -> Part?) -> Part? {
        guard let json = self[name] else { return standard }
        return read(json)
    }
}

extension JSON {
    /// The items of an array, each read; `nil` where this is none or an item is of another shape.
    func items<Item>(_ read: (JSON) -> Item?) -> [Item]? {
        guard let array else { return nil }
        let items = array.compactMap(read)
        return items.count == array.count ? items : nil
    }
}

extension Paper {
    fileprivate var json: JSON {
        ["number": .string(number), "proposal": .string(proposal), "content": .string(content)]
    }

    fileprivate init?(_ json: JSON) {
        guard let number = json["number"]?.string, let proposal = json["proposal"]?.string,
            let content = json["content"]?.string
        else { return nil }
        self.init(number: number, proposal: proposal, content: content)
    }
}

extension EvidenceFile {
    fileprivate var json: JSON { ["sha256": .string(sha256), "name": .string(name)] }

    fileprivate init?(_ json: JSON) {
        guard let sha256 = json["sha256"]?.string, let name = json["name"]?.string else { return nil }
        self.init(sha256: sha256, name: name)
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
