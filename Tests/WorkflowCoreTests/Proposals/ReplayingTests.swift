import StrictJSON
import Testing
import WorkflowCore

struct ReplayingTests {
    @Test func theEventsOfALifeMakeTheProposal() throws {
        var desk = Desk(.clerk, .small)
        let outcome = try Intake(
            workflow: .small,
            actor: .member,
            moment: .morning(of: .tuesday),
            calendars: OfficeCalendars(common: .notices),
            facts: TestFacts()
        ).judge(["title": "停车难", "focus": "hot"]) { _ in 1 }
        let created = Event(
            seq: 1,
            at: Moment.morning(of: .tuesday).instant,
            content: try #require(outcome.draft),
            request: nil,
            digest: ""
        )
        desk.proposal = try Proposal.applying(created, to: nil)
        desk.facts.files = [sha256("a")]
        try desk.act("submit")
        desk.actor = .chief
        try desk.act("suspend", ["reason": "汛期", "authority": "主席会议"])
        desk.today = .tuesday.adding(days: 3)
        try desk.act("resume", ["reason": "汛期已过"])
        desk.actor = .clerk
        try desk.act(
            "approve",
            ["doc_no": "青委[2026]3号", "date": "2026-01-08", "file": .string(sha256("a"))]
        )
        #expect(desk.proposal.position.state == "review")
        desk.actor = .chief
        try desk.take(desk.decide())
        #expect(desk.proposal.position == Position(step: "doing", state: "handling"))
        #expect(desk.proposal.revision == 6)
        #expect(desk.proposal.visit == 5)

        let events = [created] + desk.events
        #expect(try Proposal.replaying(events) == desk.proposal)
        #expect(throws: IllegalEvent.self) { try Proposal.replaying(Array(events.dropFirst())) }
        #expect(throws: IllegalEvent.self) { try Proposal.replaying(Array(events.prefix(2) + events.dropFirst(3))) }
        #expect(throws: IllegalEvent.self) { try Proposal.replaying([]) }
    }
}
