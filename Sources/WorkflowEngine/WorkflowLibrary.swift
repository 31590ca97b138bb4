import Synchronization
package import WorkflowCore

/// The workflows that proposals are pinned to, by the digest of their definition.
package final class WorkflowLibrary: Sendable {
    private let workflows = Mutex<[String: Workflow]>([:])

    package init() {}

    /// The workflow of the definition with that digest; `nil` where none has been added.
    package subscript(digest: String) -> Workflow? { workflows.withLock { $0[digest] } }

    /// Makes a workflow available; its definition never changes afterwards.
    package func add(_ workflow: Workflow) { workflows.withLock { $0[workflow.digest] = workflow } }
}
