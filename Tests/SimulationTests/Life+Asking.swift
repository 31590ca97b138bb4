import Ledger
import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine

/// What came of a request, in a form that two answers can be compared in.
enum Answer: Equatable {
    case done([Event])
    case refused(String)
    /// The storage failed, and whether it took effect was found out after a new start.
    case unknown

    var isDone: Bool { if case .done = self { true } else { false } }

    /// The codes of the conditions, or what else stood in the way.
    init(_ error: any Error) throws {
        guard let refusal = error as? ChangeRefusal else { throw error }
        switch refusal {
        case .refused(let parts):
            let texts = parts.map { part in
                "\(part.index):" + part.reasons.map { "\($0.code)@\($0.field ?? "")" }.joined(separator: ",")
            }
            self = .refused(texts.joined(separator: ";"))
        case .invalidCalendar(let problems): self = .refused("calendar \(problems.count)")
        default: self = .refused("\(refusal)")
        }
    }
}

extension Life {
    /// Asks for a change: it takes effect whole and is answered with its events, or nothing changes.
    mutating func ask(_ submission: Submission, withFaults: Bool = false) async throws -> Answer {
        let isArmed = withFaults && random.happens(12)
        if isArmed {
            let fault = random.one(of: StorageFault.allCases) ?? .broken
            office.faults.arm(fault, after: Int.random(in: 0..<45, using: &random))
        }
        let result: Result<ChangeOutcome, any Error>
        do { result = .success(try await engine.submit(submission)) } catch { result = .failure(error) }
        if isArmed, let fault = office.faults.disarm() { return try await settle(submission, fault, result) }

        let events = try await fresh()
        let answer: Answer
        switch result {
        case .success(let outcome) where submission.isDryRun:
            answer = .done(outcome.events)
            try Violation.unless(events.isEmpty, "a dry run recorded \(events.count) events")
        case .success(let outcome):
            answer = .done(outcome.events)
            try Violation.unless(outcome.events == events, "the answer is not what was recorded")
            try checkWhole(submission.request, events)
            if submission.mark != nil, !events.isEmpty { answered.append((submission, events)) }
        case .failure(let error):
            answer = try Answer(error)
            try Violation.unless(events.isEmpty, "a refusal recorded \(events.count) events")
        }
        try await take(events)
        note("\(submission.user) \(answer)")
        return answer
    }

    /// After a fault: what was acknowledged is there, what was not is there whole or not at all, and asking again under
    /// the same name settles it.
    private mutating func settle(
        _ submission: Submission,
        _ fault: StorageFault,
        _ result: Result<ChangeOutcome, any Error>
    ) async throws -> Answer {
        if case .success = result { throw Violation(description: "acknowledged over a storage that failed") }
        if fault == .full {
            let events = try await fresh()
            try Violation.unless(events.isEmpty, "recorded on a full disk")
            note("full")
            return .unknown
        }
        let next = self.submission(.removePerson(user: "nobody"), as: "root")
        if let refused = try? await engine.submit(next) {
            throw Violation(description: "taken over a failed storage: \(refused)")
        }
        try await office.crash()
        let events = try await fresh()
        if submission.isDryRun { try Violation.unless(events.isEmpty, "a dry run was recorded in a crash") }
        if !events.isEmpty {
            try Violation.unless(fault == .silent, "recorded by a commit that was never made")
            try checkWhole(submission.request, events)
        }
        note("\(fault) \(events.count)")
        try await take(events)
        try await checkTouched()
        guard submission.mark != nil, !events.isEmpty else { return .unknown }
        let again = try await engine.submit(submission)
        try Violation.unless(again.events == events, "asking again after a crash has another answer")
        try Violation.unless(try await fresh().isEmpty, "asking again after a crash took effect twice")
        answered.append((submission, events))
        return .unknown
    }

    /// Of a request for several, each has its events or none has.
    private func checkWhole(_ request: ChangeRequest, _ events: [Event]) throws {
        let subjects = Set(events.map(\.content.subject))
        switch request {
        case .act(let attempts):
            try Violation.unless(subjects.isSuperset(of: attempts.map(\.id)), "only \(subjects) of a batch took effect")
        case .decide(let ids, _, _):
            try Violation.unless(subjects.isSuperset(of: ids), "only \(subjects) of a batch took effect")
        case .create(_, let items):
            try Violation.unless(events.count == items.count, "\(events.count) of \(items.count) were created")
        default: break
        }
    }

    /// Asks what was answered before, with the same body or another.
    mutating func askAgain() async throws {
        guard var (submission, events) = random.one(of: answered) else { return }
        if let mark = submission.mark, random.happens(30) {
            submission.mark = RequestMark(id: mark.id, body: Digest.sha256("another"))
            let answer = try await ask(submission)
            try Violation.unless(!answer.isDone, "a request id was used for two requests")
            return
        }
        let again = try await engine.submit(submission)
        try Violation.unless(again.events == events, "a repeated request has another answer")
        events = try await fresh()
        try Violation.unless(events.isEmpty, "a repeated request took effect twice")
        note("again \(again.events.count)")
    }

    /// Several ask before anybody is answered.
    mutating func askTogether() async throws {
        var submissions: [Submission] = []
        for id in model.ids(where: { !$0.hasEnded }).prefix(4) {
            let text: String = random.happens(80) ? "补记" : ""
            let note = ActRequest(id: id, action: "annotate", input: ["text": .string(text)])
            submissions.append(submission(.act([note]), as: random.happens(80) ? "clerk" : "auditor"))
        }
        let engine = engine
        // Each comes as far as the queue before the next one starts: in that order they are taken.
        let tasks = submissions.map { one in Task.immediate { try await engine.submit(one) } }
        var told: [Event] = []
        for (task, submission) in zip(tasks, submissions) {
            switch await task.result {
            case .success(let outcome):
                told += outcome.events
                answered.append((submission, outcome.events))
            case .failure(let error): note("\(try Answer(error))")
            }
        }
        let events = try await fresh()
        try Violation.unless(told == events, "the answers of several are not what was recorded, in its order")
        try await take(events)
    }
}
