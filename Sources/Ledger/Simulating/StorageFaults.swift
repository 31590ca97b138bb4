import GRDB

/// Has the storage of a ledger in memory fail where a simulation wants it to.
package protocol StorageFaults: Sendable {
    /// Asked before each statement and query: what becomes of it; `nil` where nothing is in its way.
    func next() -> StorageFault?
}

/// A way in which storage fails.
package enum StorageFault: CaseIterable, Sendable {
    /// Nothing is done, and the storage cannot be trusted any more.
    case broken
    /// Nothing is done, for want of room.
    case full
    /// It is done, and nobody is told: what a failed sync or a lost answer looks like.
    case silent
}

extension StorageFaults {
    /// Does `work`, or fails as SQLite would.
    func around<T>(_ work: () throws -> T) throws -> T {
        switch next() {
        case .broken?: throw DatabaseError(resultCode: .SQLITE_IOERR)
        case .full?: throw DatabaseError(resultCode: .SQLITE_FULL)
        case .silent?:
            _ = try work()
            throw DatabaseError(resultCode: .SQLITE_IOERR)
        case nil: return try work()
        }
    }
}
