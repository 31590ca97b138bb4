import StrictJSON
import YishiAPI

/// A workflow as states and the ways between them.
struct WorkflowGraph: Sendable {
    struct Node: Hashable, Sendable {
        let name: String
        let label: String
    }

    struct Step: Hashable, Sendable {
        let name: String
        let label: String
        let states: [Node]
        /// Actions that leave the proposal in its state, by state.
        let loops: [String: [Node]]
        /// The ends that its actions lead to, in the order of the actions.
        var ends: [Node]
    }

    /// All actions that lead from one state to another.
    struct Edge: Hashable, Sendable {
        let from: String
        let to: String
        var actions: [Node]
    }

    /// What the office may do whatever the step.
    struct OfficeAction: Hashable, Sendable {
        let action: Node
        let from: [Node]
        /// `nil` where the proposal stays, or goes back to where it was.
        let to: Node?
    }

    let label: String
    private(set) var steps: [Step] = []
    private(set) var edges: [Edge] = []
    private(set) var office: [OfficeAction] = []
    /// The state of suspended proposals.
    let hold: Node
    private let ends: [Node]

    init(_ workflow: Proposals.Workflow, _ description: Proposals.Describe.Output) {
        label = workflow.label.words
        hold = Node(name: workflow.hold.state, label: workflow.hold.label.words)
        ends = workflow.ends.map { Node(name: $0.name, label: $0.label.words) }
        let routes = Routes(workflow, description)
        for step in workflow.steps { add(step, routes) }
        for action in workflow.office ?? [] {
            let to = action.to.first.flatMap { $0 == "=" ? nil : node($0) }
            office.append(
                OfficeAction(
                    action: Node(name: action.name, label: action.label.words),
                    from: action.from.compactMap { node($0) },
                    to: to
                )
            )
        }
    }

    /// The state or end of that name.
    func node(_ name: String) -> Node? {
        steps.lazy.flatMap(\.states).first { $0.name == name } ?? ends.first { $0.name == name }
            ?? (hold.name == name ? hold : nil)
    }

    func isEnd(_ name: String) -> Bool { ends.contains { $0.name == name } }

    func edges(from state: String) -> [Edge] { edges.filter { $0.from == state } }

    /// The places beside the steps: the state of suspended proposals and the ends that only the office leads to.
    var aside: [Node] {
        let reached = Set(steps.flatMap(\.ends).map(\.name))
        return [hold] + ends.filter { !reached.contains($0.name) }
    }

    private mutating func add(_ step: Proposals.Step, _ routes: Routes) {
        var loops: [String: [Node]] = [:]
        var reached: [Node] = []
        for action in step.actions {
            let node = Node(name: action.name, label: action.label.words)
            for from in action.from {
                for destination in action.to {
                    guard let to = routes.target(destination, from: step) else {
                        loops[from, default: []].append(node)
                        continue
                    }
                    if let end = ends.first(where: { $0.name == to }), !reached.contains(end) { reached.append(end) }
                    connect(from, to, node)
                }
            }
        }
        steps.append(
            Step(
                name: step.name,
                label: step.label.words,
                states: step.states.map { Node(name: $0.name, label: $0.label.words) },
                loops: loops,
                ends: reached
            )
        )
    }

    private mutating func connect(_ from: String, _ to: String, _ action: Node) {
        if let index = edges.firstIndex(where: { $0.from == from && $0.to == to }) {
            if !edges[index].actions.contains(action) { edges[index].actions.append(action) }
        } else {
            edges.append(Edge(from: from, to: to, actions: [action]))
        }
    }
}

/// Where the exits of a workflow's steps lead.
private struct Routes {
    private let workflow: Proposals.Workflow
    private let description: Proposals.Describe.Output

    init(_ workflow: Proposals.Workflow, _ description: Proposals.Describe.Output) {
        self.workflow = workflow
        self.description = description
    }

    /// The state or end that `destination` of an action leads to; `nil` where the proposal stays.
    func target(_ destination: String, from step: Proposals.Step) -> String? {
        if destination == "=" { return nil }
        guard destination.hasPrefix("exit:") else { return destination }
        let exit = String(destination.dropFirst("exit:".count))
        guard let target = step.exits[exit] else { return exit }
        if workflow.ends.contains(where: { $0.name == target }) { return target }
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let next = workflow.steps.first(where: { $0.name == parts[0] }) else { return target }
        return parts.count == 2 ? next.entries[parts[1]] ?? target : firstState(of: next)
    }

    /// The state of the first way in; only the module's manifest has them in order.
    private func firstState(of step: Proposals.Step) -> String {
        let manifest = description.modules.first { $0["module"]?.string == step.module }
        return manifest?["entries"]?.array?.first?["state"]?.string
            ?? step.states.first { step.entries.values.contains($0.name) }?.name ?? step.name
    }
}
