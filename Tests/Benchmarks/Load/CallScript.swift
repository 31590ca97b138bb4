import StrictJSON

/// What one client calls, one call after the other.
protocol CallScript {
    /// The next call with its NUL.
    mutating func next() -> [UInt8]
}

/// Takes proposals to and fro between draft and screening, one after the other.
struct ChangeScript: CallScript {
    private let proposals: [MovableProposal]
    private var turn = 0

    init(proposals: [MovableProposal]) { self.proposals = proposals }

    mutating func next() -> [UInt8] {
        defer { turn += 1 }
        return proposals[turn % proposals.count].next()
    }
}

/// Asks one kind of question of one proposal after the other.
struct ReadScript: CallScript {
    private let calls: [[UInt8]]
    private var turn = 0

    init(_ method: String, _ parameters: [JSONObject]) {
        calls = parameters.map { Call.bytes("io.yishi.Proposals.\(method)", $0) }
    }

    mutating func next() -> [UInt8] {
        defer { turn += 1 }
        return calls[turn % calls.count]
    }
}

/// Calls one thing.
struct OneCall: CallScript {
    private let bytes: [UInt8]

    init(_ method: String, _ parameters: JSONObject) { bytes = Call.bytes(method, parameters) }

    func next() -> [UInt8] { bytes }
}

enum Call {
    /// A call as it goes over the wire.
    static func bytes(_ method: String, _ parameters: JSONObject) -> [UInt8] {
        let call: JSONObject = ["method": .string(method), "parameters": .object(parameters)]
        return call.canonicalBytes + [0]
    }
}
