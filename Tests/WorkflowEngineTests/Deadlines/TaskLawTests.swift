import StrictJSON
import TestSupport
import Testing
import WorkflowCore
import WorkflowEngine

/// Whatever people do: what waits for somebody is what the rules would let them do, and nothing else.
struct TaskLawTests {
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func whatWaitsIsWhatTheRulesAllow(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let office = try await TaskOffice()
        var walk = DutyWalk()
        var errands: [String] = []
        var found = 0
        for step in 1...40 {
            try await walk.doSomething(in: office.duties, &random)
            try await run(&errands, in: office, &random)
            let later = office.duties.today.adding(days: Int.random(in: 0...8, using: &random))
            office.duties.fixture.clock.set(to: min(later, try day("2026-12-31")))
            if random.happens(60) { try await office.duties.remind() }
            guard step.isMultiple(of: 8) else { continue }
            for user in TaskOffice.people {
                let tasks = try await office.engine.tasks(for: user, limit: 100).tasks
                let waiting = tasks.filter { if case .note = $0.kind { false } else { true } }
                let expected = try await allowed(user, of: walk.ids + errands, in: office)
                #expect(Set(waiting.map(\.short)) == expected, "\(user), seed \(seed)")
                #expect(waiting.count == expected.count)
                try await expectOrder(tasks, user, in: office)
                found += tasks.count
            }
        }
        #expect(found > 30, "a walk that is worth its name")
    }

    /// Every shorter list is the beginning of the whole one, which goes by due days.
    private func expectOrder(_ tasks: [WaitingTask], _ user: String, in office: TaskOffice) async throws {
        let days = tasks.map { $0.clock?.due?.dayNumber ?? .max }
        #expect(days == days.sorted())
        for limit in 1...max(1, tasks.count) {
            #expect(try await office.tasks(user, limit: limit) == tasks.prefix(limit).map(\.short), "\(user) \(limit)")
        }
        for task in tasks {
            guard case .note = task.kind else { continue }
            #expect(task.clock?.awaitsAttention == true)
            #expect(task.reminder?.at == task.clock?.reminded)
            #expect(!tasks.contains { $0.proposal.id == task.proposal.id && $0.short.hasPrefix("act") })
        }
    }

    /// What the person could do, as the decider says of every action of every proposal they see.
    private func allowed(_ user: String, of ids: [String], in office: TaskOffice) async throws -> Set<String> {
        var result: Set<String> = []
        for id in ids {
            let proposal = try await office.engine.proposal(id)
            if let pending = proposal.pending {
                let request = ChangeRequest.decide(ids: [id], confirm: true, reason: nil)
                let codes = await refusals { try await office.duties.fixture.submit(request, as: user, isDryRun: true) }
                if isAllowed(codes) { result.insert("confirm \(id) \(pending.action)") }
                continue
            }
            let moves = try await office.engine.judgements(of: id, for: user).filter { judgement in
                judgement.spec.to != [.same] && OfficeAction(rawValue: judgement.spec.name) == nil
                    && isAllowed(judgement.reasons.map(\.code))
            }
            if !moves.isEmpty { result.insert("act \(id)" + moves.map { " \($0.spec.name)" }.joined()) }
        }
        return result
    }

    private func isAllowed(_ codes: [String]) -> Bool {
        !codes.contains("role_forbidden") && !codes.contains("second_person_required")
    }

    private func refusals(_ body: () async throws -> some Any) async -> [String] {
        do {
            _ = try await body()
        } catch ChangeRefusal.refused(let parts) {
            return parts.flatMap(\.reasons).map(\.code)
        } catch {
            Issue.record(error)
        }
        return []
    }

    /// Takes one of the errands a step further.
    private func run(_ errands: inout [String], in office: TaskOffice, _ random: inout SeededRandom) async throws {
        guard let id = random.one(of: errands), random.happens(70) else {
            if errands.count < 4 { errands.append(try await office.duties.create("差事", in: "errands")) }
            return
        }
        let proposal = try await office.engine.proposal(id)
        let clerk = random.happens(50) ? "ann" : "eve"
        if let pending = proposal.pending {
            let confirmer = pending.recordedBy == "eve" || random.happens(50) ? "bob" : "eve"
            try await office.decide(id, confirm: random.happens(30), as: confirmer)
        } else if proposal.position.state == "open" {
            try await office.act(id, "ask", ["what": "a"], as: clerk)
        } else if proposal.position.state == "asked" {
            try await office.act(id, random.happens(70) ? "approve" : "again", as: clerk)
        }
    }
}
