import StrictJSON
import WorkflowCore

/// What an event makes of that which is listed and shown.
enum Projection {
    case proposal(before: Proposal?, after: Proposal, papers: [Paper])
    case person(OfficePerson)
    case personRemoved(user: String)
    case definition(digest: String, name: String, text: String)
    case definitionRemoved(digest: String)
    case calendar(CalendarYears)

    /// What `event` makes, given its proposal before it.
    ///
    /// Pure, and the only place that says so: recording, rebuilding and verifying all ask it.
    init(of event: Event, before: Proposal?) throws(IllegalEvent) {
        guard event.content.subject == EventDraft.office else {
            self = .proposal(
                before: before,
                after: try Proposal.applying(event, to: before),
                papers: try Self.papers(of: event)
            )
            return
        }
        let detail = event.content.detail
        func text(_ name: String) throws(IllegalEvent) -> String {
            guard let text = detail[name]?.string, !text.isEmpty else { throw event.illegal("its \(name) is missing") }
            return text
        }
        switch event.content.kind {
        case .personSet:
            guard let person = OfficePerson(detail) else { throw event.illegal("its detail is not that of a person") }
            self = .person(person)
        case .personRemoved: self = .personRemoved(user: try text("user"))
        case .definitionInstalled:
            let (digest, content) = (try text("digest"), try text("text"))
            guard Digest.sha256(content) == digest else { throw event.illegal("its digest is not that of its text") }
            self = .definition(digest: digest, name: try text("name"), text: content)
        case .definitionRemoved: self = .definitionRemoved(digest: try text("digest"))
        case .calendarSet:
            guard let years = CalendarYears(detail) else { throw event.illegal("its detail is not that of a calendar") }
            self = .calendar(years)
        case .created, .acted, .recorded, .confirmed, .declined, .credited, .reminded, .acknowledged, .recounted:
            throw event.illegal("the office has no event of the kind \(event.content.kind.rawValue)")
        }
    }

    /// The papers that the event's act recorded; an act that is only pending has not recorded any.
    private static func papers(of event: Event) throws(IllegalEvent) -> [Paper] {
        guard event.content.detail["papers"] != nil, [.acted, .confirmed, .credited].contains(event.content.kind)
        else { return [] }
        let papers = Change(event.content.detail)?.papers ?? []
        guard papers.allSatisfy({ $0.proposal == event.content.subject }) else {
            throw event.illegal("it records a paper of another proposal")
        }
        return papers
    }
}

extension Event {
    /// The digests of the files that its detail names in `files`.
    var evidence: [String] { (content.detail["files"]?.array ?? []).compactMap { $0["sha256"]?.string } }

    func illegal(_ problem: String) -> IllegalEvent {
        IllegalEvent(seq: seq, subject: content.subject, problem: problem)
    }
}

extension ProposalID {
    /// The key of its rows: in the order of year and serial number.
    var key: Int { year * 1_000_000 + serial }

    init(key: Int) { self.init(year: key / 1_000_000, serial: key % 1_000_000) }
}

extension Proposal {
    /// The handling units that its record names, each once, sorted.
    var units: [String] {
        Set((record["units"]?.array ?? []).compactMap { $0["unit"]?.string }).sorted()
    }
}
