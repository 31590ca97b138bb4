import Foundation
import Ledger
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods about the daemon and the ledger as a whole.
extension Office {
    /// What can be told; it answers whatever has happened to the ledger.
    func status() async -> Manage.Status.Output {
        var cause = await engine.readOnlyCause
        var status = Manage.Status.Output(
            version: version,
            since: startedAt.description,
            state: "ready",
            ledgerBytes: surroundings.ledgerBytes
        )
        do throws(LedgerError) {
            let (head, counts) = try await engine.ledger.read { (try $0.head(), try $0.counts()) }
            let open = counts.filter { !$0.position.hasEnded }
            status.events = head.seq
            status.head = head.digest
            status.open = open.map(\.count).reduce(0, +)
            status.ended = counts.filter(\.position.hasEnded).map(\.count).reduce(0, +)
            status.pending = open.map(\.pending).reduce(0, +)
        } catch {
            cause = cause ?? ReadOnlyCause(error)
        }
        guard let cause else { return status }
        status.state = "read_only"
        status.reason = cause.label.en
        status.code = cause.code
        status.label = WireLabel(cause.label)
        return status
    }

    func verify(_ input: Manage.Verify.Input) async throws -> Manage.Verify.Output {
        let report = try await engine.ledger.verify(head: input.head)
        logger.write(.verification(report))
        return Manage.Verify.Output(
            events: report.events,
            head: report.head.digest,
            evidence: report.evidenceCount,
            faults: report.faults.map { Manage.Fault($0) }
        )
    }

    func reloadConfiguration() async throws -> Manage.Reload.Output {
        do {
            let outcome = try await reloading.reload()
            return Manage.Reload.Output(changed: outcome.changed, waiting: outcome.waiting)
        } catch let error as DocumentFaults {
            throw Manage.Failure.invalidDefinition(error.faults.map { Manage.Fault($0) })
        }
    }
}

extension Manage.Fault {
    init(_ fault: LedgerFault) {
        self.init(place: fault.place.description, rule: fault.code.rawValue, label: WireLabel(fault.label))
    }
}
