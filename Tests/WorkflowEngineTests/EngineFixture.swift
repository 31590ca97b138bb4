import Ledger
import StepKit
import StrictJSON
import Synchronization
import WorkflowCore
import WorkflowEngine

/// An engine on a ledger in memory, with two people, the errands workflow and a clock that stands still.
struct EngineFixture {
    let engine: WorkflowEngine
    let clock: ManualClock

    static func make(ledger: Ledger? = nil, standingCause: ReadOnlyCause? = nil) async throws -> EngineFixture {
        let fixture = try await EngineFixture(on: ledger, standingCause: standingCause)
        guard standingCause == nil else { return fixture }
        let workflow = try StepRegistry([Errand()]).workflow(.errands, digest: Digest.sha256("errands"))
        try await fixture.install(workflow, text: "errands")
        for (user, role) in [("ann", "clerk"), ("bob", "chief")] {
            try await fixture.submit(.setPerson(OfficePerson(user: user, name: user, roles: [role])), as: "root")
        }
        return fixture
    }

    /// An engine that knows no workflow yet.
    init(
        on ledger: Ledger? = nil,
        calendars: OfficeCalendars = OfficeCalendars(),
        clock: ManualClock = ManualClock(),
        standingCause: ReadOnlyCause? = nil
    ) async throws {
        let ledger = try ledger ?? Ledger.inMemory()
        self.clock = clock
        engine = WorkflowEngine(
            ledger: ledger,
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: calendars) { clock.now },
            head: HeadSignal(seq: try await ledger.read { try $0.head() }.seq),
            standingCause: standingCause
        )
    }

    func install(_ workflow: Workflow, text: String) async throws {
        try await submit(.installDefinitions([NewDefinition(workflow: workflow, text: text)]), as: "root")
    }

    @discardableResult
    func submit(
        _ request: ChangeRequest,
        as user: String = "ann",
        mark: RequestMark? = nil,
        isDryRun: Bool = false
    ) async throws -> ChangeOutcome {
        try await engine.submit(Submission(user: user, request: request, mark: mark, isDryRun: isDryRun))
    }

    /// Enters proposals with these titles and returns their ids.
    func create(_ titles: String...) async throws -> [String] {
        let items = titles.map { JSONObject([("title", .string($0)), ("year", 2025)]) }
        return try await submit(.create(workflow: "errands", items: items)).proposals.map(\.id.description)
    }

    func act(
        _ id: String,
        _ action: String,
        _ input: JSONObject = [:],
        as user: String = "ann"
    ) async throws -> ChangeOutcome {
        try await submit(.act([ActRequest(id: id, action: action, input: input)]), as: user)
    }

    /// The number of the last event.
    var head: Int { get async throws { try await engine.ledger.read { try $0.head() }.seq } }
}

/// A clock that moves when it is told to.
final class ManualClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 1_762_131_600_000))

    var now: Instant { instant.withLock { $0 } }

    /// Sets it to nine in the morning of that day in Shanghai, or another hour.
    func set(to day: CivilDate, hour: Int = 9) {
        let start = OfficeZone.shanghai.start(of: day)
        instant.withLock { $0 = Instant(milliseconds: start.milliseconds + hour * 3_600_000) }
    }

    func advance(hours: Int) {
        instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + hours * 3_600_000) }
    }
}
