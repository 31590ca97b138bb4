import Logging
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// What the daemon serves where it has no ledger: who is asking, why nothing can be read or changed, and what to do.
struct ClosedOffice: Sendable {
    let cause: ReadOnlyCause
    let users: SystemUsers
    /// Its members administer, as root does.
    let administrators: String
    let surroundings: Surroundings
    let zone: OfficeZone
    let version: String
    let startedAt: Instant
    let logger: Logger

    /// The person behind a connection, if they have that right; without a ledger nobody is known to have a role.
    func admit(_ peer: PeerCredentials, _ right: Right) throws -> Caller {
        let caller = Caller(
            user: users.name(of: peer.uid),
            isAdministrator: users.isAdministrator(peer, group: administrators),
            person: nil
        )
        try caller.check(right, rolesUnknown: cause)
        return caller
    }

    func status() -> Manage.Status.Output {
        Manage.Status.Output(
            version: version,
            since: startedAt.description,
            state: "closed",
            reason: cause.label.en,
            code: cause.code,
            label: WireLabel(cause.label),
            ledgerBytes: surroundings.ledgerBytes
        )
    }

    func doctor() -> Manage.Doctor.Output {
        Doctor.examine(surroundings, closedBy: cause)
    }

    /// Definitions belong into the ledger, so that nothing of a configuration could be taken over as a whole.
    func reload() throws -> Manage.Reload.Output {
        let refusal = ChangeRefusal.readOnly(cause)
        logger.write(.reloadFailed(refusal))
        throw refusal
    }

    /// The one line that an administrator reads in `systemctl status`.
    var statusLine: String { "no ledger: \(cause.label.en)" }
}
