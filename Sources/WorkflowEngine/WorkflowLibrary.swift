import Synchronization
package import WorkflowCore

/// The workflows that proposals are pinned to, by the digest of their definition.
package final class WorkflowLibrary: Sendable {
    private let workflows = Mutex<[String: Workflow]>([:])
    private let faults = Mutex<[String: Label]>([:])

    package init() {}

    /// The workflow of the definition with that digest; `nil` where none has been added.
    package subscript(digest: String) -> Workflow? { workflows.withLock { $0[digest] } }

    /// Makes a workflow available; its definition never changes afterwards.
    package func add(_ workflow: Workflow) { workflows.withLock { $0[workflow.digest] = workflow } }

    /// Takes note that this program cannot run that definition, and why.
    package func add(faulty digest: String, _ fault: Label) { faults.withLock { $0[digest] = fault } }

    /// Why proposals of that definition can be neither shown nor changed.
    package func refusal(of digest: String) -> ChangeRefusal {
        let fault = faults.withLock { $0[digest] }
        return .readOnly(
            .definitionUnusable(
                fault ?? Label(zh: "没有流程定义 \(digest)", en: "the workflow definition \(digest) is not available")
            )
        )
    }
}
