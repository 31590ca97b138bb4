import Ledger
import WorkflowCore

extension WorkflowEngine {
    /// What waits for that person, what is due first at the head, and whether there is more than `limit`.
    ///
    /// A handling unit's own account is told of that unit's proposals alone.
    package func tasks(for user: String, limit: Int) async throws -> (tasks: [WaitingTask], hasMore: Bool) {
        let (person, digests) = try await ledger.read { (try $0.actor(user), try $0.definitions().map(\.digest)) }
        guard !person.roles.isEmpty else { return ([], false) }
        let duties = Duties(of: person, in: digests.compactMap { library[$0] })
        var search = TaskSearch(self, duties: duties, limit: limit + 1)
        let found = try await search.tasks()
        return (Array(found.prefix(limit)), found.count > limit)
    }
}
