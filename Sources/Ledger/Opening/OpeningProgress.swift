/// What takes long while a ledger is opened or rebuilt.
package enum OpeningProgress: Hashable, Sendable {
    /// The tables are brought to that schema.
    case migrating(to: Int)
    /// What is listed and shown is computed from the events; so many are done.
    case rebuilding(event: Int, of: Int)
}

extension OpeningProgress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .migrating(let schema): "migrating the ledger to schema \(schema)"
        case .rebuilding(let event, let last): "rebuilding: event \(event) of \(last)"
        }
    }
}
