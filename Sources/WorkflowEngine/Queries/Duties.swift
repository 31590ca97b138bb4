import Ledger
import WorkflowCore

/// What a person may have to do with proposals, told from where these stand without reading them.
struct Duties {
    let person: Person
    private let workflows: [String: Workflow]
    private var concerns: [Standing: Bool] = [:]

    /// - Parameters:
    ///   - person: whose they are.
    ///   - workflows: those of the ledger's definitions.
    init(of person: Person, in workflows: [Workflow]) {
        self.person = person
        self.workflows = Dictionary(workflows.map { ($0.digest, $0) }) { first, _ in first }
    }

    /// Whether a proposal that stands so may wait for the person; who may in fact, the decider says.
    mutating func concern(_ standing: Standing) -> Bool {
        if let known = concerns[standing] { return known }
        let roles = workflows[standing.definition].map { $0.roles(awaitedAt: standing) } ?? []
        let result = !person.roles.isDisjoint(with: roles)
        concerns[standing] = result
        return result
    }

    /// The states in which a proposal of one workflow or another may wait for the person.
    var states: [String] {
        var states: Set<String> = []
        for workflow in workflows.values {
            for state in workflow.steps.flatMap(\.manifest.states) {
                let roles = workflow.acting(inState: state.name) + workflow.confirming(inState: state.name)
                if !person.roles.isDisjoint(with: roles) { states.insert(state.name) }
            }
        }
        return states.sorted()
    }

    /// Whether the ladder names one of the person's roles for the rung that has reminded; those who were told because they
    /// could act have the act itself before them, or have done it.
    func hears(_ deadline: ListedDeadline) -> Bool {
        let rungs = workflows[deadline.standing.definition]?.ladder(of: deadline.place.clock)?.rungs ?? []
        return rungs.contains { $0.at == deadline.told && !person.roles.isDisjoint(with: $0.roles) }
    }
}

extension Workflow {
    fileprivate func roles(awaitedAt standing: Standing) -> [String] {
        standing.isPending ? confirming(inState: standing.state) : acting(inState: standing.state)
    }
}
