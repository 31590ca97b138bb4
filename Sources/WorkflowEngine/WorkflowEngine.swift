package import Ledger
import WorkflowCore

/// The office's proposals: changes go through one queue, questions are answered from the same ledger.
package struct WorkflowEngine: Sendable {
    package let ledger: Ledger
    package let library: WorkflowLibrary
    package let time: OfficeTime
    package let head: HeadSignal
    private let changes: ChangeQueue

    /// - Parameters:
    ///   - ledger: where everything is recorded.
    ///   - library: holds the workflow of every definition that the ledger names.
    ///   - time: the office's clock and calendar.
    ///   - head: stands at the ledger's last event.
    package init(ledger: Ledger, library: WorkflowLibrary, time: OfficeTime, head: HeadSignal) {
        self.ledger = ledger
        self.library = library
        self.time = time
        self.head = head
        changes = ChangeQueue(ledger: ledger, library: library, time: time, head: head)
    }

    /// Makes the change and returns when it is on the disk, or throws ``ChangeRefusal`` and has changed nothing.
    package func submit(_ submission: Submission) async throws -> ChangeOutcome {
        let outcome = try await changes.submit(submission)
        if case .installDefinition(let workflow, _) = submission.request, !submission.isDryRun { library.add(workflow) }
        return outcome
    }

    /// Returns once the writer and the ledger have got to it: proof that changes would get through, or be refused in time.
    package func pulse() async { await changes.pulse() }

    /// Why no changes are taken until the daemon starts again; `nil` where they are.
    package var readOnlyReason: String? {
        get async { await changes.failure }
    }
}
