import StrictJSON
import Testing
import WorkflowCore

/// What comes if these acts are taken.
struct PlannedActTests {
    private static let approval = Desk.approval.merging(["date": "2026-01-07"])

    private func act(
        _ on: String,
        _ action: String,
        _ input: JSONObject = [:],
        serial: Int = 1
    ) throws -> PlannedAct {
        PlannedAct(on: try day(on), proposal: ProposalID(year: 2026, serial: serial), action: action, input: input)
    }

    private func lines(
        _ proposals: [Proposal],
        _ acts: [PlannedAct],
        from today: String = "2026-01-06",
        through last: String,
        facts: TestFacts = TestFacts(files: [sha256("a")])
    ) throws -> [String] {
        try Forecast.small(from: try day(today), through: last).played(proposals, acts: acts, facts: facts).lines
            .map(\.short)
    }

    private func draft(_ serial: Int = 1) -> Proposal {
        Proposal(id: ProposalID(year: 2026, serial: serial), in: "draft", record: ["title": "停车难"])
    }

    @Test func anActStartsAndMeetsDeadlines() throws {
        let acts = [
            try act("2026-01-06", "submit", ["focus": "hot"]), try act("2026-01-16", "send_back", ["reason": "补充"]),
        ]
        #expect(
            try lines([draft()], acts, through: "2026-03-01") == [
                "2026-01-06 act Submit", "2026-01-15 remind review -3", "2026-01-16 act Send back",
            ]
        )
    }

    @Test func whatIsMissingIsTakenAsSuppliedAndSaid() throws {
        let acts = [try act("2026-01-06", "submit"), try act("2026-01-07", "approve", ["doc_no": "3号"])]
        #expect(
            try lines([draft()], acts, through: "2026-03-30") == [
                "2026-01-06 act Submit focus_missing",
                "2026-01-07 act Approve doc_no_format approval_missing file_missing",
                "2026-03-23 remind reply -10",
            ]
        )
    }

    @Test func nobodysRightsStandInTheWayAndASecondPersonIsTakenToConfirm() throws {
        let desk = try Desk.reviewing()
        #expect(
            try lines([desk.proposal], [act("2026-01-07", "approve", Self.approval)], through: "2026-03-23") == [
                "2026-01-07 act Approve", "2026-03-23 remind reply -10",
            ]
        )
    }

    @Test func aPendingActIsConfirmedWithWhatWasRecorded() throws {
        let desk = Desk.pending("approve")
        let planned = try act("2026-01-09", "approve", ["doc_no": "不用"])
        #expect(
            try lines([desk.proposal], [planned], from: "2026-01-08", through: "2026-03-31") == [
                "2026-01-09 act Approve", "2026-03-25 remind reply -10",
            ]
        )
    }

    @Test func nothingElseIsDoneWhileAnActIsPending() throws {
        let desk = Desk.pending("approve")
        #expect(
            try lines([desk.proposal], [act("2026-01-09", "send_back", ["reason": "补充"])], through: "2026-01-09") == [
                "2026-01-09 refused Send back second_person_required"
            ]
        )
        #expect(
            try lines([desk.proposal], [act("2026-01-09", "annotate", ["text": "注"])], through: "2026-01-09") == [
                "2026-01-09 act Annotate"
            ]
        )
    }

    @Test func whatTheStateDoesNotOfferIsRefusedAndChangesNothing() throws {
        let acts = [try act("2026-01-06", "reply"), try act("2026-01-06", "fly"), try act("2026-01-06", "submit")]
        let found = try Forecast.small(through: "2026-01-06").played([draft()], acts: acts, facts: TestFacts()).lines
        #expect(
            found.map(\.short) == [
                "2026-01-06 refused Reply wrong_state", "2026-01-06 refused fly action_unknown",
                "2026-01-06 act Submit focus_missing",
            ]
        )
        #expect(
            found[1].refusals.map(\.label) == [Label(zh: "流程中没有此事项：fly", en: "The workflow has no such action: fly")]
        )
    }

    @Test func anActIsJudgedByItsOwnDay() throws {
        let desk = try Desk.reviewing()
        let form = Self.approval.merging(["date": "2026-01-12"])
        #expect(
            try lines([desk.proposal], [act("2026-01-09", "approve", form)], through: "2026-01-09") == [
                "2026-01-09 act Approve date_in_future"
            ]
        )
        #expect(
            try lines([desk.proposal], [act("2026-01-12", "approve", form)], through: "2026-01-12") == [
                "2026-01-12 act Approve"
            ]
        )
    }

    @Test func anExtensionRemindsAnewAndWhatItMovesIntoThePastIsOverAtOnce() throws {
        let desk = try Desk.replying(from: "2026-01-06", due: "2026-03-10")
        let acts = [
            try act("2026-03-09", "extend", ["due": "2026-04-10"]),
            try act("2026-03-16", "extend", ["due": "2026-03-12"]),
        ]
        #expect(
            try lines([desk.proposal], acts, from: "2026-03-05", through: "2026-03-17") == [
                "2026-03-05 remind reply -3", "2026-03-09 act Extend", "2026-03-16 act Extend",
                "2026-03-16 overdue reply 2026-03-12", "2026-03-16 blue reply 1",
            ]
        )
    }

    @Test func whatIsSuspendedComesAgainWhenItGoesOn() throws {
        let acts = [
            try act("2026-01-14", "suspend", ["reason": "汛期", "authority": "主席会议"]),
            try act("2026-03-02", "resume", ["reason": "汛期已过"]),
        ]
        #expect(
            try lines([Desk.reviewing().proposal], acts, through: "2026-03-09") == [
                "2026-01-14 act Suspend", "2026-03-02 act Resume", "2026-03-03 remind review -3",
                "2026-03-06 remind review 0", "2026-03-07 overdue review 2026-03-06", "2026-03-09 blue review 1",
            ]
        )
    }

    @Test func actsSeeWhatEarlierOnesRecorded() throws {
        let proposals = [try Desk.reviewing(1).proposal, try Desk.reviewing(2).proposal]
        let acts = [
            try act("2026-01-07", "approve", Self.approval),
            try act("2026-01-07", "approve", Self.approval.merging(["date": "2026-01-06"]), serial: 2),
        ]
        #expect(
            try lines(proposals, acts, through: "2026-01-07") == [
                "2026-01-07 act Approve", "2026-01-07 act Approve doc_no_duplicate",
            ]
        )
    }

    @Test func aMergerIsIntoAProposalAsItStandsThen() throws {
        let other = draft(2)
        let merge = try act("2026-01-08", "merge", ["target": "2026-002", "reason": "同一事项"])
        let end = try act("2026-01-07", "withdraw", ["reason": "不再需要"], serial: 2)
        #expect(
            try lines([draft()], [merge], through: "2026-01-09", facts: TestFacts(proposals: [other])) == [
                "2026-01-08 act Merge"
            ]
        )
        #expect(
            try lines([draft(), other], [end, merge], through: "2026-01-09") == [
                "2026-01-07 act Withdraw", "2026-01-08 act Merge merge_target_invalid",
            ]
        )
    }

    @Test func whatHasEndedRemindsOfNothing() throws {
        let end = try act("2026-01-07", "reject", ["authority": "board"])
        #expect(
            try lines([Desk.reviewing().proposal], [end], through: "2026-12-31") == ["2026-01-07 act Reject"]
        )
    }
}
