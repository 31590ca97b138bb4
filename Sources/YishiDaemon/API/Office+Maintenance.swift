import Foundation
import Ledger
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods about the daemon and the ledger as a whole.
extension Office {
    func status() async throws -> Manage.Status.Output {
        let (head, counts) = try await engine.ledger.read { (try $0.head(), try $0.counts()) }
        let (ended, open) = (
            counts.filter(\.position.hasEnded), counts.filter { !$0.position.hasEnded }
        )
        let reason = await engine.readOnlyReason
        return Manage.Status.Output(
            version: version,
            since: startedAt.description,
            state: reason == nil ? "ready" : "read_only",
            reason: reason,
            events: head.seq,
            head: head.digest,
            open: open.map(\.count).reduce(0, +),
            ended: ended.map(\.count).reduce(0, +),
            pending: open.map(\.pending).reduce(0, +),
            ledgerBytes: ledgerBytes
        )
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
            return Manage.Reload.Output(changed: try await reload())
        } catch let error as DocumentFaults {
            throw Manage.Failure.invalidDefinition(error.faults.map { Manage.Fault($0) })
        }
    }

    /// The database with its log; neither is opened, which would drop SQLite's locks.
    private var ledgerBytes: Int {
        ["ledger.sqlite", "ledger.sqlite-wal"].map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(stateDirectory)/\(name)")
            return (attributes?[.size] as? Int) ?? 0
        }.reduce(0, +)
    }
}

extension Manage.Fault {
    init(_ fault: LedgerFault) {
        self.init(place: fault.place.description, rule: fault.code.rawValue, label: WireLabel(fault.label))
    }
}
