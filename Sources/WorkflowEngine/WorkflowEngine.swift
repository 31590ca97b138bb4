package import Ledger
import WorkflowCore

/// The office's proposals: changes go through one queue, questions are answered from the same ledger.
package struct WorkflowEngine: Sendable {
    package let ledger: Ledger
    package let library: WorkflowLibrary
    package let time: OfficeTime
    package let head: HeadSignal
    /// Why no changes have been taken since the start.
    package let standingCause: ReadOnlyCause?
    /// Who is behind reads here.
    let catchUp = CatchUp()
    private let changes: ChangeQueue

    /// - Parameters:
    ///   - ledger: where everything is recorded.
    ///   - library: holds the workflow of every definition that the ledger names.
    ///   - time: the office's clock and calendar.
    ///   - head: stands at the ledger's last event.
    ///   - standingCause: why no changes are to be taken, if there is a reason.
    package init(
        ledger: Ledger,
        library: WorkflowLibrary,
        time: OfficeTime,
        head: HeadSignal,
        standingCause: ReadOnlyCause? = nil
    ) {
        self.ledger = ledger
        self.library = library
        self.time = time
        self.head = head
        self.standingCause = standingCause
        changes = ChangeQueue(
            ledger: ledger,
            library: library,
            time: time,
            head: head,
            standingCause: standingCause
        )
    }

    /// Makes the change and returns when it is on the disk, or throws ``ChangeRefusal`` and has changed nothing.
    package func submit(_ submission: Submission) async throws -> ChangeOutcome {
        let outcome = try await changes.submit(submission)
        if case .installDefinitions(let definitions) = submission.request, !submission.isDryRun {
            for definition in definitions { library.add(definition.workflow) }
        }
        return outcome
    }

    /// Returns once the writer and the ledger have got to it: proof that changes would get through, or be refused in time.
    package func pulse() async { await changes.pulse() }

    /// Why no changes are taken until the daemon starts again; `nil` where they are.
    package var lastingCause: ReadOnlyCause? {
        get async { await changes.cause }
    }

    /// Why no changes are taken now: one that lasts, or that the disk was full at the last try.
    package var readOnlyCause: ReadOnlyCause? {
        get async { await lastingCause ?? (ledger.health.isFull ? ReadOnlyCause(.diskFull) : nil) }
    }

    /// - Throws: ``ChangeRefusal/readOnly(_:)`` where no changes are taken until the daemon starts again.
    package func checkTakesChanges() async throws {
        if let cause = await lastingCause { throw ChangeRefusal.readOnly(cause) }
    }
}
