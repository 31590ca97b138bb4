import StrictJSON
import Testing
import WorkflowCore

struct SuspendTests {
    @Test(arguments: ["draft", "review", "handling", "replied"])
    func aSuspendedProposalGoesOnExactlyWhereItWas(state: String) throws {
        var desk = Desk(.chief, in: state)
        let before = desk.proposal
        try desk.act("suspend", ["reason": "汛期", "authority": "主席会议"])
        #expect(desk.proposal.position == Position(step: before.position.step, state: "on_hold"))
        #expect(desk.proposal.resumesAt == before.position)
        #expect(desk.proposal.record["suspension"] == ["reason": "汛期", "authority": "主席会议"])
        #expect(try desk.decider.judgeAll().map(\.spec.name) == ["annotate", "resume"])
        try desk.act("resume", ["reason": "汛期已过"])
        #expect(desk.proposal.position == before.position)
        #expect(desk.proposal.resumesAt == nil)
    }

    @Test func itNeedsAReasonAnAuthorityAndARole() throws {
        #expect(
            try Desk(.chief, in: "review").judge("suspend").codes == [
                "reason_missing@reason", "value_missing@authority",
            ]
        )
        #expect(
            try Desk(.clerk, in: "review").judge("suspend", ["reason": "a", "authority": "b"]).codes == [
                "role_forbidden"
            ]
        )
    }

    @Test func itCannotBeSuspendedTwice() throws {
        #expect(
            try Desk(.chief, in: "on_hold").judge("suspend", ["reason": "a", "authority": "b"]).codes == ["wrong_state"]
        )
    }
}
