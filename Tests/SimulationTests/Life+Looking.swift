import Ledger
import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine

/// What is listed, shown and offered agrees with the events.
extension Life {
    mutating func look() async throws {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try await checkLists()
        case 1: try await checkOffers()
        default: try await checkTasks()
        }
    }

    /// What this life has changed stands as the events say, and nothing was recorded beside.
    func checkTouched() async throws {
        try Violation.unless(try await fresh().isEmpty, "there are events that nobody asked for")
        for id in touched.sorted() { try model.check(try await engine.proposal(id)) }
    }

    private mutating func checkLists() async throws {
        if let state = random.one(of: Set(model.proposals.values.map(\.state)).sorted()) {
            try await check(ProposalQuery(state: state), "in \(state)") { $0.state == state }
        }
        try await check(ProposalQuery(isPending: true), "pending") { $0.recorder != nil }
    }

    private func check(_ query: ProposalQuery, _ name: String, _ condition: (Model.Known) -> Bool) async throws {
        let listed = try await engine.proposals(matching: query, limit: 1_000).map(\.id.description)
        let known = model.ids(where: condition)
        try Violation.unless(listed == known, "\(name) are listed \(listed), by the events \(known)")
    }

    /// What is offered is what is accepted, and for the same reasons refused.
    private mutating func checkOffers() async throws {
        guard let id = random.one(of: model.ids { _ in true }), let person = random.one(of: SimulatedOffice.people)
        else { return }
        let offered = try await engine.judgements(of: id, for: person.user)
        guard let judgement = random.one(of: offered) else { return }
        let attempt = ActRequest(id: id, action: judgement.spec.name, input: [:])
        let answer = try await ask(submission(.act([attempt]), as: person.user))
        switch answer {
        case .done: try Violation.unless(judgement.isAccepted, "\(judgement.spec.name) was not offered, and accepted")
        case .refused(let codes):
            let offered = judgement.reasons.map { "\($0.code)@\($0.field ?? "")" }.joined(separator: ",")
            try Violation.unless(codes == "0:" + offered, "\(judgement.spec.name): offered \(offered), got \(codes)")
        case .unknown: break
        }
    }

    /// What waits for a person can be done by that person; and nobody is asked to confirm their own act.
    private mutating func checkTasks() async throws {
        guard let person = random.one(of: SimulatedOffice.people) else { return }
        let tasks = try await engine.tasks(for: person.user, limit: 1_000).tasks
        var toConfirm: Set<String> = []
        for task in tasks {
            try model.check(task.proposal)
            let id = task.proposal.id.description
            switch task.kind {
            case .act(let specs):
                try Violation.unless(!specs.isEmpty, "\(id) waits for nothing")
                for spec in specs {
                    try Violation.unless(
                        !Set(spec.roles).isDisjoint(with: person.roles),
                        "\(spec.name) waits for \(person.user)"
                    )
                }
                try Violation.unless(model.proposals[id]?.recorder == nil, "\(id) waits for two things")
            case .confirm: toConfirm.insert(id)
            case .note: try Violation.unless(task.clock?.awaitsAttention == true, "\(id) has nothing to take note of")
            }
        }
        for id in model.ids(where: { $0.recorder != nil }) {
            var trial = submission(.decide(ids: [id], confirm: false, reason: "试"), as: person.user)
            trial.isDryRun = true
            let canDecide = try await ask(trial).isDone
            try Violation.unless(canDecide == toConfirm.contains(id), "\(id) to be confirmed by \(person.user)")
        }
    }

    /// The ledger is sound, and computing everything anew changes nothing.
    func checkSoundness() async throws {
        let faults = try await engine.ledger.verify().faults
        try Violation.unless(faults.isEmpty, "verify: \(faults.map { "\($0.place) \($0.code.rawValue)" })")
        let before = try await engine.proposals(matching: ProposalQuery(), limit: 1_000)
        try Violation.unless(
            before.map(\.id.description) == model.ids { _ in true },
            "the list is not that of the events"
        )
        for proposal in before { try model.check(proposal) }
        try await engine.ledger.rebuild()
        let after = try await engine.proposals(matching: ProposalQuery(), limit: 1_000)
        try Violation.unless(before == after, "computed anew, the proposals are others")
    }
}
