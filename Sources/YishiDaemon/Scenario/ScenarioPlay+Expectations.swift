import Ledger
import WorkflowCore
import WorkflowEngine

/// Holds what is expected against what is.
extension ScenarioPlay {
    /// What is there in place of what is expected; `nil` where it is as expected.
    func difference(from expectation: Scenario.Expectation) async throws -> Label? {
        switch expectation {
        case .state(let id, let state):
            guard let proposal = try await proposal(id) else { return Self.missing(id) }
            return proposal.position.state == state ? nil : label(ofState: proposal.position.state)
        case .pending(let id):
            guard let proposal = try await proposal(id) else { return Self.missing(id) }
            return proposal.pending == nil
                ? Label(zh: "没有待确认的事项", en: "nothing waits for confirmation") : nil
        case .deadline(let name, let fact): return try await difference(of: name, from: fact)
        case .reminded(let people, let deadline, let rung):
            return try await difference(fromReminding: people, of: deadline, at: rung)
        case .silence(let deadline):
            let told = today(of: deadline)
            return told.isEmpty ? nil : Self.list(told)
        case .refused(let codes):
            guard case .refused(let reasons) = answer else { return Label(zh: "未被拒绝", en: "it was done") }
            return Self.difference(codes, reasons)
        case .warned(let codes):
            guard case .done(let warnings) = answer else { return Label(zh: "被拒", en: "it was refused") }
            return Self.difference(codes, warnings)
        }
    }

    func proposal(_ id: ProposalID) async throws -> Proposal? {
        try await stage.engine.ledger.read { try $0.proposal(id) }
    }

    static func missing(_ id: ProposalID) -> Label { Label(zh: "没有议题 \(id)", en: "there is no \(id)") }

    private func label(ofState state: String) -> Label {
        let label = scenario.definition.workflow.label(ofState: state) ?? Label(zh: state, en: state)
        return Label(zh: "处于 \(state)（\(label.zh)）", en: "it is \(state) (\(label.en))")
    }

    private static func difference(_ codes: [String], _ reasons: [Reason]) -> Label? {
        let found = Set(reasons.map(\.code))
        guard found != Set(codes) else { return nil }
        let list = found.sorted().inShort
        return found.isEmpty
            ? Label(zh: "没有理由", en: "there were none") : Label(zh: "理由是 \(list.zh)", en: "it was \(list.en)")
    }

    // MARK: Reminders

    private func today(of deadline: Scenario.DeadlineName?) -> [ScenarioStage.Told] {
        stage.reminders.filter { $0.on == stage.today && (deadline.map($0.isOf) ?? true) }
    }

    private func difference(
        fromReminding people: [String],
        of deadline: Scenario.DeadlineName,
        at rung: Scenario.RungName?
    ) async throws -> Label? {
        let told = today(of: deadline)
        guard let last = told.last else { return Label(zh: "无人收到提醒", en: "nobody is reminded of it") }
        guard let proposal = try await proposal(deadline.id) else { return Self.missing(deadline.id) }
        let found = scenario.people.filter { person in
            told.contains { $0.reminder.isFor(person, of: proposal) }
        }.map(\.user)
        guard Set(found) == Set(people) else {
            return found.isEmpty
                ? Label(zh: "无人收到", en: "it reaches none of them")
                : Label(zh: "收到的是 \(found.inShort.zh)", en: "it is \(found.inShort.en)")
        }
        guard let rung, !told.contains(where: { $0.reminder.isAt(rung) }) else { return nil }
        return Self.rung(last.reminder)
    }

    private static func list(_ told: [ScenarioStage.Told]) -> Label {
        func line(_ told: ScenarioStage.Told) -> String {
            "\(told.id) \(told.reminder.clock)" + (told.reminder.item.map { "/\($0)" } ?? "")
        }
        let list = told.map(line).inShort
        return Label(zh: "提醒了 \(list.zh)", en: "people are reminded of \(list.en)")
    }

    private static func rung(_ reminder: Reminder) -> Label {
        let at = reminder.at > 0 ? "+\(reminder.at)" : "\(reminder.at)"
        return Label(zh: "级别是 \(reminder.level.rawValue)（\(at)）", en: "it is at \(at), \(reminder.level.rawValue)")
    }
}

extension ScenarioStage.Told {
    func isOf(_ deadline: Scenario.DeadlineName) -> Bool {
        id == deadline.id && reminder.clock == deadline.clock && reminder.item == deadline.item
    }
}

extension Reminder {
    fileprivate func isAt(_ rung: Scenario.RungName) -> Bool {
        switch rung {
        case .at(let at): self.at == at
        case .level(let level): self.level == level
        }
    }

    /// Whether it is for that person: a unit's account has to do with that unit's proposals alone.
    fileprivate func isFor(_ person: OfficePerson, of proposal: Proposal) -> Bool {
        !Set(person.roles).isDisjoint(with: roles) && (person.unit.map(proposal.units.contains) ?? true)
    }
}
