import GRDB
import WorkflowCore

/// What the ledger keeps in memory beside its database; only its own queue touches it.
final class LedgerState {
    /// The last event, including those of the group under way.
    var head: LedgerHead
    private(set) var cache: ProposalCache
    /// What keeps it from taking changes; once the storage has failed nothing is read or written any more.
    let health: LedgerHealth
    /// Set when the group under way must not be committed, whatever its work makes of the error.
    private(set) var doom: LedgerError?
    let roster: Roster
    /// Whether the group under way has changed who works in the office: what is remembered is then not what it sees.
    private(set) var changesPeople = false
    /// The events of the group under way.
    private(set) var recorded: [Event] = []
    /// What the cache held before each change of the group under way.
    private var undo: [(id: ProposalID, before: Proposal?)] = []
    /// In a simulation, what becomes of statements and queries.
    private let faults: (any StorageFaults)?

    init(
        cacheBound: Int,
        head: LedgerHead = .none,
        health: LedgerHealth = LedgerHealth(),
        roster: Roster = Roster(),
        faults: (any StorageFaults)? = nil
    ) {
        cache = ProposalCache(bound: cacheBound)
        self.faults = faults
        self.head = head
        self.health = health
        self.roster = roster
    }

    /// A point to return to.
    struct Mark {
        fileprivate let head: LedgerHead
        fileprivate let undone: Int
        fileprivate let recorded: Int
    }

    var mark: Mark { Mark(head: head, undone: undo.count, recorded: recorded.count) }

    func rollBack(to mark: Mark) {
        head = mark.head
        recorded.removeLast(recorded.count - mark.recorded)
        while undo.count > mark.undone, let last = undo.popLast() { cache[last.id] = last.before }
    }

    func begin() {
        doom = nil
        undo.removeAll(keepingCapacity: true)
        recorded.removeAll(keepingCapacity: true)
        if changesPeople { forgetPeople() }
    }

    /// People are about to be changed, be it taken back or not.
    func noteChangeOfPeople() { changesPeople = true }

    func doom(_ error: LedgerError) { if doom == nil { doom = error } }

    /// Lets reading go on in the same piece of work after something could not be read.
    func forgiveDoom() { doom = nil }

    func checkUsable() throws(LedgerError) {
        if let failure = health.failure { throw failure }
        if let doom { throw doom }
    }

    /// Events that the group under way has recorded.
    func note(_ events: [Event]) { recorded += events }

    /// A proposal that was changed by the group under way.
    func put(_ proposal: Proposal) {
        undo.append((proposal.id, cache.peek(proposal.id)))
        cache[proposal.id] = proposal
    }

    /// A proposal as the database holds it.
    func keep(_ proposal: Proposal) { cache[proposal.id] = proposal }

    func cached(_ id: ProposalID) -> Proposal? { cache.proposal(id) }

    func peek(_ id: ProposalID) -> Proposal? { cache.peek(id) }

    func forgetAll() {
        cache.removeAll()
        undo.removeAll()
        recorded.removeAll()
        forgetPeople()
    }

    private func forgetPeople() {
        changesPeople = false
        roster.forgetAll()
    }

    /// Runs one statement or query; a storage error ends the group, and the ledger where it can no longer be trusted.
    func storing<T>(_ work: () throws -> T) throws(LedgerError) -> T {
        do {
            guard let faults else { return try work() }
            return try faults.around(work)
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw taking(error)
        } catch is RowDecodingError {
            // Its own words quote the row.
            throw .damaged("a stored row is not what its table says")
        } catch {
            let failed = LedgerError.failed("\(error)")
            health.note(failed)
            throw failed
        }
    }

    private func taking(_ error: DatabaseError) -> LedgerError {
        if error.saysUnreadable { return doomed(error) }
        switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL:
            health.note(.diskFull)
            doom(.diskFull)
            return .diskFull
        case .SQLITE_ERROR, .SQLITE_CONSTRAINT:
            // A table that is gone. Of a constraint, the checks before writing leave only damage as a cause.
            return doomed(error)
        default:
            let failed = LedgerError.failed(error.description)
            health.note(failed)
            return failed
        }
    }

    /// Half an event must not be committed.
    private func doomed(_ error: DatabaseError) -> LedgerError {
        let damaged = LedgerError.damaged(error.message ?? error.description)
        doom(damaged)
        return damaged
    }
}

extension DatabaseError {
    /// Whether something cannot be read, because it is not what it should be or because the disk does not give it: nothing
    /// was written, and the rest can be trusted.
    var saysUnreadable: Bool {
        switch extendedResultCode {
        case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS: return true
        default: break
        }
        switch resultCode.primaryResultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return true
        default: return false
        }
    }
}
