import Ledger
import StepKit
import StrictJSON
import WorkflowCore
import WorkflowEngine

/// An office with duties, which have deadlines, and errands, which have none and are confirmed by a second person.
///
/// Eve is a clerk and a chief; una and tom are the accounts of two units.
struct TaskOffice {
    let duties: DutyOffice

    var engine: WorkflowEngine { duties.engine }

    init() async throws {
        duties = try await DutyOffice()
        let errands = try StepRegistry([Errand()]).workflow(.errands, digest: Digest.sha256("errands"))
        try await duties.fixture.install(errands, text: "errands")
        for (user, roles, unit) in [("eve", ["clerk", "chief"], nil), ("tom", ["unit"], "区城管局")] {
            let person = OfficePerson(user: user, name: user, roles: roles, unit: unit)
            try await duties.fixture.submit(.setPerson(person), as: "root")
        }
    }

    static let people = ["ann", "bob", "eve", "mei", "una", "tom", "nobody"]

    func act(_ id: String, _ action: String, _ input: JSONObject = [:], as user: String = "ann") async throws {
        try await duties.act(id, action, input, as: user)
    }

    func decide(_ id: String, confirm: Bool = true, as user: String) async throws {
        _ = try await duties.fixture.submit(.decide(ids: [id], confirm: confirm, reason: "不妥"), as: user)
    }

    /// What waits for that person, in short: `act 2025-001 ask close`.
    func tasks(_ user: String, limit: Int = 100) async throws -> [String] {
        try await engine.tasks(for: user, limit: limit).tasks.map(\.short)
    }
}

extension WaitingTask {
    var short: String {
        switch kind {
        case .act(let actions): "act \(proposal.id)" + actions.map { " \($0.name)" }.joined()
        case .confirm(let action, _): "confirm \(proposal.id) \(action.name)"
        case .note: "note \(proposal.id) \(clock?.name ?? "") \(reminder?.at ?? 0)"
        }
    }
}
