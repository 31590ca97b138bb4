import Ledger
import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine

/// One run of the office on a seed: the same seed gives the same history, to the byte.
struct Life {
    var random: SeededRandom
    var office: SimulatedOffice
    var model: Model
    /// Requests that were answered, with what came of them; what changed nothing is not remembered by the ledger either.
    var answered: [(submission: Submission, events: [Event])] = []
    /// How often each state was come upon and each action taken: what is rare is sought.
    var seen: [String: Int]
    /// Everything that was asked and answered, as one digest.
    private(set) var history: String
    /// The proposals that this life has changed.
    private(set) var touched: Set<String> = []
    /// Whether it is to bring proposals on for others: with fewer of them, patience with forms, and few that end.
    let isGrowing: Bool
    /// Whether people know what they do, so that much is accepted and proposals come far.
    let isKeen: Bool
    /// The proposal that is dealt with most.
    let focus: String?
    /// What is tried most in the state that it began in.
    let aim: Move?
    private let name: String
    private var requests = 0

    init(seed: UInt64, from stage: Stage, workflow: Workflow, isGrowing: Bool = false, aim: Move? = nil) async throws {
        (self.isGrowing, self.aim) = (isGrowing, aim)
        isKeen = isGrowing || aim != nil
        focus = stage.focus
        random = SeededRandom(seed: seed)
        model = stage.model
        seen = stage.seen
        name = "\(stage.number)-\(seed)"
        history = Digest.sha256(name)
        office = try await SimulatedOffice(stage.image, workflow: workflow, at: stage.instant)
    }

    var engine: WorkflowEngine { office.engine }

    /// Does so many things; each keeps every promise, or this throws what it broke.
    mutating func live(steps: Int, withFaults: Bool = true) async throws {
        for _ in 0..<steps { try await step(withFaults: withFaults) }
        try await checkTouched()
    }

    private mutating func step(withFaults: Bool) async throws {
        jump()
        if isKeen, random.happens(30) { return try await act(withFaults: withFaults) }
        switch Int.random(in: 0..<(isGrowing ? 68 : 100), using: &random) {
        case ..<38: try await act(withFaults: withFaults)
        case ..<54: try await decide(withFaults: withFaults)
        case ..<60: try await create(withFaults: withFaults)
        case ..<66: try await actOnSeveral(withFaults: withFaults)
        case ..<74: try await remind(withFaults: withFaults)
        case ..<78: try await acknowledge()
        case ..<84: try await askAgain()
        case ..<87: try await changeOffice()
        case ..<90: try await askTogether()
        case ..<96: try await look()
        default:
            try await office.crash()
            try await checkTouched()
        }
    }

    /// Time goes on, by minutes or weeks; now and then the clock is set back.
    private mutating func jump() {
        let minutes =
            switch Int.random(in: 0..<20, using: &random) {
            case ..<11: Int.random(in: 0...480, using: &random)
            case ..<17: 1_440 * Int.random(in: 1...6, using: &random)
            case ..<19: 1_440 * Int.random(in: 10...40, using: &random)
            default: -1_440 * Int.random(in: 0...3, using: &random) - 1
            }
        office.clock.jump(minutes: minutes)
    }

    /// A request under a name that was never used.
    mutating func submission(_ request: ChangeRequest, as user: String) -> Submission {
        requests += 1
        let id = "\(name)-\(requests)"
        return Submission(user: user, request: request, mark: RequestMark(id: id, body: Digest.sha256(id)))
    }

    /// What was recorded since the model last looked.
    func fresh() async throws -> [Event] {
        let seq = model.head
        return try await engine.ledger.read { try $0.events(after: seq, limit: 10_000) }
    }

    /// Takes the events into the model, and holds what they touched against it.
    mutating func take(_ events: [Event]) async throws {
        let isWorkingDay = engine.time.calendars.common.isWorkingDay(office.clock.today)
        try model.take(events, at: office.clock.now, isWorkingDay: isWorkingDay)
        let subjects = Set(events.map(\.content.subject)).subtracting(["office"])
        touched.formUnion(subjects)
        for subject in subjects.sorted() { try model.check(try await engine.proposal(subject)) }
        for event in events { note(event.digest) }
    }

    /// Of a few taken at random the one that was seen least.
    mutating func rarest<Value>(of values: [Value], _ name: (Value) -> String) -> Value? {
        let few = (0..<3).compactMap { _ in random.one(of: values) }
        return few.min { seen[name($0), default: 0] < seen[name($1), default: 0] }
    }

    mutating func note(_ text: String) { history = Digest.sha256(history + text) }
}

/// Where a life begins: an office with a past.
struct Stage: Sendable {
    let number: Int
    /// The proposal for whose state it is kept.
    let focus: String?
    let image: LedgerImage
    let model: Model
    let seen: [String: Int]
    let instant: Instant
}
