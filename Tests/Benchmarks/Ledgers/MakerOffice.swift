import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import Ledger
import StepKit
import TopicSelection
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// An office on a new ledger, with the shipped definition and calendar and with one person, who makes what is measured.
struct MakerOffice {
    let engine: WorkflowEngine

    /// Who made the ledgers; the people who measure are added by them.
    private static let user = "maker"
    /// What one person needs to submit proposals, send them back and put them aside.
    static let roles = ["clerk", "committee", "secretary_general"]

    init(in folder: String, clock: @escaping @Sendable () -> Instant) async throws {
        engine = WorkflowEngine(
            ledger: try Ledger.open(folder),
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars(), clock: clock),
            head: HeadSignal(seq: 0)
        )
        let registry = try StepRegistry([
            CommitteeInstruction(), Consultation(), FollowUp(), GovernmentCoordination(), TopicSelection(),
        ])
        try await DefinitionInstaller(engine: engine, definitions: DefinitionReader(registry: registry))
            .installShipped()
        try await ShippedCalendar.add(to: engine)
        try await submit(.setPerson(OfficePerson(user: Self.user, name: "造账", roles: Self.roles)))
    }

    func submit(_ request: ChangeRequest) async throws {
        _ = try await engine.submit(Submission(user: Self.user, request: request))
    }
}
