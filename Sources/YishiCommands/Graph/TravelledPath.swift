import StrictJSON
import YishiAPI

/// The way that a proposal has gone, and where it stands.
struct TravelledPath: Sendable {
    struct Visit: Hashable, Sendable {
        let state: String
        /// The day on which it came there.
        let day: String
    }

    let id: String
    let title: String
    let current: String
    private(set) var visits: [Visit] = []
    /// The names of the actions taken from one state to another.
    private(set) var moves: [Move: Set<String>] = [:]

    struct Move: Hashable, Sendable {
        let from: String
        let to: String
    }

    init(_ proposal: Proposals.Proposal, _ events: [Proposals.Event], _ style: Style) {
        id = proposal.id
        title = proposal.title
        current = proposal.state
        for event in events {
            guard let state = event.detail["position"]?["state"]?.string else { continue }
            if let before = visits.last?.state {
                moves[Move(from: before, to: state), default: []].insert(event.detail["action"]?.string ?? "")
            }
            visits.append(Visit(state: state, day: String(Moment.text(event.at, style).prefix(10))))
        }
    }

    /// The days on which it came to that state, in their order.
    func days(in state: String) -> [String] { visits.filter { $0.state == state }.map(\.day) }

    func hasTaken(_ edge: WorkflowGraph.Edge) -> Bool { moves[Move(from: edge.from, to: edge.to)] != nil }

    func hasTaken(_ action: String, from: String, to: String) -> Bool {
        moves[Move(from: from, to: to)]?.contains(action) ?? false
    }
}
