import Ledger
import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine

/// What people do with proposals.
extension Life {
    /// In how many cases of a hundred somebody does what they may not, or writes nonsense.
    private var carelessness: Int { isKeen ? 1 : 12 }

    private static let asides: Set<String> = ["annotate", "amend", "waive", "merge", "withdraw", "suspend"]

    /// Somebody tries an action, mends the form by what a dry run says, and takes it.
    mutating func act(withFaults: Bool) async throws {
        let (live, states) = (model.ids { !$0.hasEnded }, model.proposals.mapValues(\.state))
        let isFocused = focus.map { live.contains($0) } == true && random.happens(isKeen ? 75 : 50)
        guard let id = isFocused ? focus : rarest(of: live, { states[$0] ?? "" }) else { return }
        let proposal = try await engine.proposal(id)
        if isKeen, proposal.pending != nil { return try await decide(on: id, withFaults: withFaults) }
        let offers = office.workflow.offers(inState: proposal.position.state)
        let mayEnd = random.happens(proposal.position.state == "completed" ? 30 : 4)
        let own = offers.filter { !Self.asides.contains($0.spec.name) && (!isGrowing || mayEnd || !ends($0)) }
        let aimed = offers.first { aim == Move(from: proposal.position.state, action: $0.spec.name, to: aim?.to ?? "") }
        let isAimed = aimed != nil && random.happens(70)
        guard
            let offer = isAimed
                ? aimed : rarest(of: own.isEmpty || random.happens(isGrowing ? 12 : 25) ? offers : own, \.spec.name)
        else { return }
        seen[proposal.position.state, default: 0] += 1
        seen[offer.spec.name, default: 0] += 1
        let user = user(with: offer.spec.roles)
        let attempt = try await mended(offer, proposal, as: user)
        let asked = submission(.act([attempt]), as: user)
        var trial = asked
        trial.isDryRun = true
        let foretold = try await ask(trial)
        let answer = try await ask(asked, withFaults: withFaults)
        try checkForetold(foretold, answer)
    }

    /// Whether the action can bring the proposal to its end.
    private func ends(_ offer: Offer) -> Bool {
        guard case .step(let step) = offer.origin else { return false }
        let ends = Set(office.workflow.definition.ends.map(\.name))
        return offer.spec.to.contains { destination in
            guard case .exit(let name) = destination, let target = step.exits[name] else { return false }
            return ends.contains(target)
        }
    }

    /// What a dry run says is what the act comes to.
    private func checkForetold(_ foretold: Answer, _ answer: Answer) throws {
        switch (foretold, answer) {
        case (.done(let told), .done(let made)):
            let kinds = (told.map(\.content), made.map(\.content))
            try Violation.unless(kinds.0 == kinds.1, "a dry run foretold other events")
        case (.refused(let told), .refused(let made)):
            try Violation.unless(told == made, "a dry run foretold \(told), refused for \(made)")
        case (_, .unknown): break
        default: throw Violation(description: "a dry run foretold \(foretold), the act came to \(answer)")
        }
    }

    private mutating func mended(_ offer: Offer, _ proposal: Proposal, as user: String) async throws -> ActRequest {
        var filler = filler(offer, proposal)
        var request = ActRequest(
            id: proposal.id.description,
            action: offer.spec.name,
            input: filler.form(offer.spec.form)
        )
        if case .office(let action) = offer.origin { specialize(&request.input, action, proposal) }
        for trials in 0..<(isGrowing ? 12 : isKeen ? 4 : 1) {
            let trial = Submission(user: user, request: .act([request]), isDryRun: true)
            do {
                _ = try await engine.submit(trial)
                break
            } catch ChangeRefusal.refused(let parts) {
                let reasons = parts.flatMap(\.reasons)
                if reasons.allSatisfy({ $0.field == nil }) { break }
                let blamed = reasons.compactMap { $0.field?.split { $0 == "." || $0 == "[" }.first.map(String.init) }
                // What is blamed is not always what is wrong: now and then they begin anew.
                let others = trials % 3 == 2 ? [] : Set(blamed)
                request.input = filler.mended(request.input, offer.spec.form, blamed: others)
            }
        }
        random = filler.random
        if random.happens(carelessness) {
            request.input = filler.spoiled(request.input)
            random = filler.random
        }
        if random.happens(carelessness) { request.expectedRevision = proposal.revision - (random.happens(50) ? 0 : 1) }
        return request
    }

    private func filler(_ offer: Offer, _ proposal: Proposal) -> FormFiller {
        FormFiller(
            random: random,
            fullness: isKeen ? 85 : 60,
            today: office.clock.today,
            record: proposal.record,
            lists: office.workflow.lists(for: offer),
            others: model.ids { _ in true }
        )
    }

    private mutating func specialize(_ input: inout JSONObject, _ action: OfficeAction, _ proposal: Proposal) {
        switch action {
        case .amend: input["field"] = .string(random.one(of: proposal.record.names + ["nothing"]) ?? "")
        case .waive:
            let reasons = office.workflow.step(ofState: proposal.position.state)?.manifest.reasons ?? []
            input["code"] = .string(random.one(of: reasons.filter(\.isWaivable).map(\.code) + ["nothing"]) ?? "")
        case .merge: input["target"] = .string(random.one(of: model.ids { !$0.hasEnded }) ?? "")
        default: break
        }
    }

    /// Mostly somebody who may.
    private mutating func user(with roles: [String]) -> String {
        let able = SimulatedOffice.people.filter { !Set(roles).isDisjoint(with: $0.roles) }.map(\.user)
        return random.one(of: able.isEmpty || random.happens(carelessness) ? SimulatedOffice.people.map(\.user) : able)
            ?? ""
    }

    /// The same action on several at once: all or none.
    mutating func actOnSeveral(withFaults: Bool) async throws {
        let states = Set(model.proposals.values.filter { !$0.hasEnded }.map(\.state)).sorted()
        guard let state = random.one(of: states) else { return }
        let ids = model.ids { $0.state == state }.prefix(3)
        let offers = office.workflow.offers(inState: state)
        let simple = offers.filter { $0.spec.name == "annotate" || $0.spec.name == "suspend" }
        guard let offer = random.one(of: random.happens(60) ? simple : offers) else { return }
        let user = user(with: offer.spec.roles)
        var attempts: [ActRequest] = []
        for id in ids { attempts.append(try await mended(offer, try await engine.proposal(id), as: user)) }
        _ = try await ask(submission(.act(attempts), as: user), withFaults: withFaults)
    }

    /// A second person, or the first one, decides on what waits.
    mutating func decide(on chosen: String? = nil, withFaults: Bool) async throws {
        let waiting = model.ids { $0.recorder != nil }
        guard let id = chosen ?? random.one(of: waiting) else { return try await act(withFaults: withFaults) }
        let recorder = model.proposals[id]?.recorder ?? ""
        let user = random.happens(isKeen ? 2 : 25) ? recorder : user(with: ["secretary_general"])
        let ids = random.happens(80) ? [id] : Array(waiting.prefix(3))
        let confirm = random.happens(75)
        let request = ChangeRequest.decide(ids: ids, confirm: confirm, reason: random.happens(90) ? "有误" : nil)
        _ = try await ask(submission(request, as: user), withFaults: withFaults)
    }

    mutating func create(withFaults: Bool) async throws {
        guard model.ids(where: { !$0.hasEnded }).count < (isGrowing ? 4 : 10) else {
            return try await act(withFaults: withFaults)
        }
        var filler = FormFiller(
            random: random,
            fullness: isKeen ? 85 : 60,
            today: office.clock.today,
            record: [:],
            lists: office.workflow.step(ofState: office.workflow.start?.state ?? "")?.manifest.lists ?? [],
            others: []
        )
        var items: [JSONObject] = []
        for _ in 0..<(filler.random.happens(70) ? 1 : 3) {
            var item = filler.form(office.workflow.intake.filter { $0.name != "serial" })
            item["year"] = filler.random.happens(95) ? 2026 : 0
            items.append(item)
        }
        random = filler.random
        let user = user(with: office.workflow.creators)
        let request = ChangeRequest.create(workflow: office.workflow.definition.name, items: items)
        _ = try await ask(submission(request, as: user), withFaults: withFaults)
    }
}
