import GRDB
import WorkflowCore

/// What the ledger keeps in memory beside its database; only its own queue touches it.
final class LedgerState {
    /// The last event, including those of the group under way.
    var head: LedgerHead
    private(set) var cache: ProposalCache
    /// Set once the storage cannot be trusted; nothing is read or written from then on.
    private(set) var failure: LedgerError?
    /// Set when the group under way must not be committed, whatever its work makes of the error.
    private(set) var doom: LedgerError?
    /// What the cache held before each change of the group under way.
    private var undo: [(id: ProposalID, before: Proposal?)] = []

    init(cacheBound: Int, head: LedgerHead = .none) {
        cache = ProposalCache(bound: cacheBound)
        self.head = head
    }

    /// A point to return to.
    struct Mark {
        fileprivate let head: LedgerHead
        fileprivate let undone: Int
    }

    var mark: Mark { Mark(head: head, undone: undo.count) }

    func rollBack(to mark: Mark) {
        head = mark.head
        while undo.count > mark.undone, let last = undo.popLast() { cache[last.id] = last.before }
    }

    func begin() {
        doom = nil
        undo.removeAll(keepingCapacity: true)
    }

    func doom(_ error: LedgerError) { if doom == nil { doom = error } }

    func fail(_ error: LedgerError) { if failure == nil { failure = error } }

    func checkUsable() throws(LedgerError) {
        if let failure { throw failure }
        if let doom { throw doom }
    }

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
    }

    /// Runs one statement or query; a storage error ends the group, and the ledger where it can no longer be trusted.
    func storing<T>(_ work: () throws -> T) throws(LedgerError) -> T {
        do {
            return try work()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw taking(error)
        } catch let error as RowDecodingError {
            throw .damaged(error.description)
        } catch {
            let failed = LedgerError.failed("\(error)")
            fail(failed)
            throw failed
        }
    }

    private func taking(_ error: DatabaseError) -> LedgerError {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL:
            doom(.diskFull)
            return .diskFull
        case .SQLITE_CONSTRAINT:
            // The checks before writing leave only damage as a cause; half an event must not be committed.
            let damaged = LedgerError.damaged(error.message ?? error.description)
            doom(damaged)
            return damaged
        default:
            let failed = LedgerError.failed(error.description)
            fail(failed)
            return failed
        }
    }
}
