import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import Ledger
import StepKit
import StrictJSON
import TopicSelection
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// The shipped workflow with its five modules, the people, and an engine that crashes and starts again.
struct SimulatedOffice {
    let workflow: Workflow
    let clock: SimulatedClock
    let faults = FaultSchedule()
    private(set) var engine: WorkflowEngine

    static let file = Digest.sha256("扫描件")

    static let people: [OfficePerson] =
        [
            "clerk", "committee", "secretary_general", "member", "liaison_group", "gov_office", "chair_meeting",
            "auditor",
        ].map { OfficePerson(user: $0, name: $0, roles: [$0]) } + [
            OfficePerson(user: "unit", name: "住建", roles: ["handling_unit"], unit: "区住建局"),
            OfficePerson(user: "deputy", name: "副职", roles: ["clerk", "committee", "secretary_general"]),
            OfficePerson(user: "many", name: "兼职", roles: ["clerk", "secretary_general", "gov_office", "member"]),
        ]

    static func workflow() throws -> Workflow {
        let registry = try StepRegistry([
            CommitteeInstruction(), Consultation(), FollowUp(), GovernmentCoordination(), TopicSelection(),
        ])
        let document = try DefinitionDocument.checked(
            file: Shipped.definitionFile,
            bytes: Shipped.definition,
            modules: registry.manifests
        )
        return try registry.workflow(document.definition, digest: document.digest)
    }

    /// Starts on what a crash, or a clean stop, has left.
    init(_ image: LedgerImage, workflow: Workflow, at instant: Instant) async throws {
        self.workflow = workflow
        clock = SimulatedClock(instant)
        engine = try await Self.started(image, workflow, clock, faults)
    }

    private static func started(
        _ image: LedgerImage,
        _ workflow: Workflow,
        _ clock: SimulatedClock,
        _ faults: FaultSchedule
    ) async throws -> WorkflowEngine {
        // So few are kept in memory that proposals are also read again from the tables.
        let ledger = try Ledger.inMemory(from: image, faults: faults, cacheBound: 16)
        let library = WorkflowLibrary()
        library.add(workflow)
        let (years, head) = try await ledger.read { (try $0.calendars(), try $0.head()) }
        return WorkflowEngine(
            ledger: ledger,
            library: library,
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars(years)) { [clock] in clock.now },
            head: HeadSignal(seq: head.seq)
        )
    }

    /// Loses everything but what was committed, and starts again.
    mutating func crash() async throws {
        let image = try await engine.ledger.image()
        try await engine.ledger.close()
        engine = try await Self.started(image, workflow, clock, faults)
    }

    /// An office with its people, its workflow and the shipped calendar, in which nothing has happened yet.
    static func founded(_ workflow: Workflow, at instant: Instant) async throws -> LedgerImage {
        let ledger = try Ledger.inMemory()
        let upload = try await ledger.evidence.begin(owner: "clerk", at: instant)
        try await ledger.evidence.add(Array("扫描件".utf8), to: upload, owner: "clerk", at: instant)
        _ = try await ledger.evidence.finish(upload, owner: "clerk")
        var office = try await SimulatedOffice(ledger.image(), workflow: workflow, at: instant)
        let text = String(decoding: Shipped.definition, as: UTF8.self)
        let definition = NewDefinition(workflow: workflow, text: text)
        try await office.found(.installDefinitions([definition]))
        try await office.found(.addCalendar(ShippedCalendar.years()))
        for person in people { try await office.found(.setPerson(person)) }
        return try await office.engine.ledger.image()
    }

    private mutating func found(_ request: ChangeRequest) async throws {
        _ = try await engine.submit(Submission(user: "root", request: request))
    }
}
