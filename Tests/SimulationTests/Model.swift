import StrictJSON
import WorkflowCore

/// What a reader of the events alone would know, written without the engine's own code.
struct Model {
    struct Known: Equatable {
        var revision: Int
        var state: String
        var hasEnded: Bool
        var title: String
        /// Who recorded the act that waits for a second person.
        var recorder: String?
    }

    private(set) var head = 0
    private(set) var proposals: [String: Known] = [:]
    private var officeRevision = 0
    private var reminded: Set<String> = []
    /// How often each move was made.
    private(set) var moves: [Move: Int] = [:]

    /// Where no clock runs.
    let onHold: String

    /// Takes what was recorded since, all of it at one moment of the clock.
    mutating func take(_ events: [Event], at moment: Instant, isWorkingDay: Bool?) throws(Violation) {
        for event in events {
            let (content, name) = (event.content, "event \(event.seq)")
            try Violation.unless(event.seq == head + 1, "\(name) follows \(head)")
            try Violation.unless(event.at == moment, "\(name) says \(event.at), the clock \(moment)")
            head = event.seq
            guard content.subject != "office" else {
                officeRevision += 1
                try Violation.unless(content.revision == officeRevision, "\(name): revision of the office")
                continue
            }
            if content.kind == .reminded {
                try Violation.unless(isWorkingDay == true, "\(name) reminds on a day off")
                try remind(content, name)
            }
            try take(content, name)
        }
    }

    private mutating func take(_ content: EventDraft, _ name: String) throws(Violation) {
        let detail = content.detail
        guard var known = proposals[content.subject] else {
            try Violation.unless(content.kind == .created && content.revision == 1, "\(name) begins nothing")
            proposals[content.subject] = Known(
                revision: 1,
                state: detail["position"]?["state"]?.string ?? "",
                hasEnded: false,
                title: detail["set"]?["title"]?.string ?? ""
            )
            return
        }
        known.revision += 1
        try Violation.unless(content.revision == known.revision, "\(name): revision of \(content.subject)")
        switch content.kind {
        case .recorded:
            try Violation.unless(known.recorder == nil, "\(name) records a second act that waits")
            known.recorder = content.actor
        case .confirmed, .declined:
            try Violation.unless(known.recorder != nil, "\(name) decides on nothing")
            try Violation.unless(known.recorder != content.actor, "\(name): second person is the first")
            known.recorder = nil
        default: break
        }
        if content.kind == .acted || content.kind == .confirmed {
            let from = known.state
            if let position = detail["position"] {
                try Violation.unless(!known.hasEnded, "\(name) moves what has ended")
                known.state = position["state"]?.string ?? ""
                known.hasEnded = position["ended"]?.bool ?? false
            }
            known.title = detail["set"]?["title"]?.string ?? known.title
            let move = Move(from: from, action: detail["action"]?.string ?? "", to: known.state)
            moves[move, default: 0] += 1
        }
        proposals[content.subject] = known
    }

    private mutating func remind(_ content: EventDraft, _ name: String) throws(Violation) {
        let parts = ["clock", "item", "term", "at"].map { content.detail[$0]?.canonicalText ?? "" }
        let rung = ([content.subject] + parts).joined(separator: " ")
        try Violation.unless(reminded.insert(rung).inserted, "\(name) reminds again of \(rung)")
        try Violation.unless(proposals[content.subject]?.state != onHold, "\(name) reminds of what is on hold")
    }

    /// Holds a proposal as the engine shows it against what the events say.
    func check(_ proposal: Proposal) throws(Violation) {
        let id = proposal.id.description
        let shown = Known(
            revision: proposal.revision,
            state: proposal.position.state,
            hasEnded: proposal.position.hasEnded,
            title: proposal.title,
            recorder: proposal.pending?.recordedBy
        )
        try Violation.unless(
            shown == proposals[id],
            "\(id) is shown as \(shown), it is \(String(describing: proposals[id]))"
        )
        guard shown.state == onHold else { return }
        let running = proposal.clocks.filter { $0.status == .running }
        try Violation.unless(running.isEmpty, "\(id) is on hold, and \(running.map(\.name)) runs")
    }

    /// The ids of those for which `condition` holds, in their order.
    func ids(where condition: (Known) -> Bool) -> [String] {
        proposals.filter { condition($0.value) }.keys.sorted()
    }
}

extension Model {
    init(onHold: String) { self.init(head: 0, proposals: [:], officeRevision: 0, reminded: [], onHold: onHold) }
}
