import Ledger
import WorkflowCore

/// The one writer: takes what waits as a group, commits it with one sync, and only then answers.
///
/// Each submission has a savepoint of its own, so one that is refused never spoils the others; a submission that is
/// alone waits for no company. It runs where the ledger does, so that a change need not go from thread to thread; each group
/// is a task of its own, so that between two of them it is the turn of those who read.
actor ChangeQueue {
    private struct Waiting {
        let submission: Submission
        let answer: CheckedContinuation<ChangeOutcome, any Error>
    }

    private enum State {
        case idle
        case draining
        /// A commit failed: what is on the disk is not known, so nothing more is taken.
        case failed(ReadOnlyCause)
    }

    /// A group holds at most so many submissions, so that reads get their turn.
    private static let groupLimit = 128
    /// So many may wait.
    private static let waitingLimit = 4_096

    private let ledger: Ledger
    private let library: WorkflowLibrary
    private let time: OfficeTime
    private let head: HeadSignal
    private let standingCause: ReadOnlyCause?
    private var waiting: [Waiting] = []
    /// Who wants to know that the writer gets on; answered after what waited before.
    private var pulses: [CheckedContinuation<Void, Never>] = []
    private var state = State.idle

    nonisolated var unownedExecutor: UnownedSerialExecutor { ledger.unownedExecutor }

    init(
        ledger: Ledger,
        library: WorkflowLibrary,
        time: OfficeTime,
        head: HeadSignal,
        standingCause: ReadOnlyCause?
    ) {
        self.ledger = ledger
        self.library = library
        self.time = time
        self.head = head
        self.standingCause = standingCause
    }

    /// Makes the change, or throws ``ChangeRefusal``; returns when it is on the disk.
    func submit(_ submission: Submission) async throws -> ChangeOutcome {
        if let cause { throw ChangeRefusal.readOnly(cause) }
        guard waiting.count < Self.waitingLimit else { throw ChangeRefusal.busy }
        return try await withCheckedThrowingContinuation { answer in
            waiting.append(Waiting(submission: submission, answer: answer))
            startDraining()
        }
    }

    /// Returns when the writer has got to it, after one group at most, and the ledger's queue has let it through.
    ///
    /// It says that there is progress, not that changes are taken: a writer that refuses them lives too.
    func pulse() async {
        await withCheckedContinuation { answer in
            pulses.append(answer)
            startDraining()
        }
        // Whatever the ledger answers, it answers.
        _ = try? await ledger.read { _ in }
    }

    /// Why nothing more is taken; `nil` while changes are.
    var cause: ReadOnlyCause? {
        // What was found since, by whomever.
        if let problem = ledger.health.problem { return ReadOnlyCause(problem) }
        return if case .failed(let cause) = state { cause } else { standingCause }
    }

    private func startDraining() {
        switch state {
        case .idle:
            state = .draining
            Task { await makeGroup() }
        case .draining: break
        case .failed: answerPulses()
        }
    }

    private func makeGroup() async {
        let group = Array(waiting.prefix(Self.groupLimit))
        waiting.removeFirst(group.count)
        if !group.isEmpty { await commit(group) }
        answerPulses()
        if !waiting.isEmpty {
            Task { await makeGroup() }
        } else if case .draining = state {
            state = .idle
        }
    }

    private func answerPulses() {
        for pulse in pulses { pulse.resume() }
        pulses = []
    }

    private func commit(_ group: [Waiting]) async {
        let submissions = group.map(\.submission)
        let work = GroupWork(submissions: submissions, library: library, time: time)
        do {
            let done = try await ledger.group { try work.run(in: $0) }
            if let calendars = done.calendars { time.use(calendars) }
            head.advance(to: done.head, with: done.events)
            for (one, result) in zip(group, done.results) { one.answer.resume(with: result) }
        } catch {
            fail(error)
            for one in group { one.answer.resume(throwing: error) }
        }
    }

    private func fail(_ error: LedgerError) {
        guard error.isLasting else { return }
        let cause = ReadOnlyCause(error)
        state = .failed(cause)
        for one in waiting { one.answer.resume(throwing: ChangeRefusal.readOnly(cause)) }
        waiting = []
    }
}

/// A group of submissions, made one after another in one transaction.
private struct GroupWork: Sendable {
    let submissions: [Submission]
    let library: WorkflowLibrary
    let time: OfficeTime

    /// What came of them all.
    struct Done: Sendable {
        let results: [Result<ChangeOutcome, any Error>]
        /// The calendars after them, where they changed.
        let calendars: OfficeCalendars?
        /// What they recorded; what a dry run would have is not among it.
        let events: [Event]
        /// The last event.
        let head: Int
    }

    func run(in group: LedgerGroup) throws -> Done {
        var changed: OfficeCalendars?
        let results = try submissions.map { submission in
            let maker = ChangeMaker(
                group: group,
                library: library,
                time: time,
                moment: time.moment,
                calendars: changed ?? time.calendars,
                submission: submission
            )
            let result = try run(maker, isDryRun: submission.isDryRun, in: group)
            if !submission.isDryRun, let calendars = try? result.get().calendars { changed = calendars }
            return result
        }
        return Done(results: results, calendars: changed, events: group.recorded, head: try group.head().seq)
    }

    /// A refusal is a result; a storage error ends the group.
    private func run(
        _ maker: ChangeMaker,
        isDryRun: Bool,
        in group: LedgerGroup
    ) throws -> Result<ChangeOutcome, any Error> {
        do {
            return .success(
                try group.attempt {
                    let outcome = try maker.make()
                    if isDryRun { throw DryRun(outcome: outcome) }
                    return outcome
                }
            )
        } catch let dryRun as DryRun {
            return .success(dryRun.outcome)
        } catch let refusal as ChangeRefusal {
            return .failure(refusal)
        } catch let error as LedgerError where error.concernsOneRequest {
            return .failure(error)
        }
    }
}

/// Thrown to roll a dry run back with its outcome in hand.
private struct DryRun: Error {
    let outcome: ChangeOutcome
}
