import StrictJSON
import Testing
import WorkflowCore

struct MergeTests {
    private func desk(target: Proposal? = nil) -> Desk {
        var desk = Desk(
            .chief,
            in: "review",
            record: ["title": "停车难", "source_kind": "member", "source_name": "赵委员", "month": 5]
        )
        desk.facts.proposals = [desk.proposal] + [target].compactMap { $0 }
        return desk
    }

    private func target(_ year: Int = 2026, in state: String = "review") -> Proposal {
        Proposal(id: ProposalID(year: year, serial: 2), in: state, record: ["title": "停车治理"])
    }

    private func detail(_ desk: Desk, _ target: String) throws -> String? {
        let judgement = try desk.judge("merge", ["target": .string(target), "reason": "同类"])
        #expect(judgement.codes == ["merge_target_invalid@target"])
        #expect(judgement.drafts == [])
        return judgement.reasons.first?.label.zh
    }

    @Test func theSourceEndsAndTheTargetGivesCredit() throws {
        let target = target()
        let judgement = try desk(target: target).judge("merge", ["target": "2026-002", "reason": "同类"])
        #expect(judgement.reasons == [])
        #expect(judgement.drafts.map(\.subject) == ["2026-001", "2026-002"])
        #expect(judgement.drafts.map(\.kind) == [.acted, .credited])
        #expect(judgement.drafts.map(\.revision) == [2, 2])
        #expect(judgement.change?.position == Position(step: "drafting", state: "merged", hasEnded: true))
        #expect(judgement.change?.set == ["merged": ["target": "2026-002", "reason": "同类"]])

        let event = Event.after(target, .credited, try #require(judgement.drafts.last).detail)
        let credited = try Proposal.applying(event, to: target)
        #expect(
            credited.record["merged_from"] == [
                ["id": "2026-001", "title": "停车难", "source_kind": "member", "source_name": "赵委员"]
            ]
        )
        #expect(credited.position == target.position)
    }

    @Test func aTargetThatCannotTakeItIsTold() throws {
        #expect(try detail(desk(), "2026-001") == "不能并入该议题：不能并入自身")
        #expect(try detail(desk(), "2026-002") == "不能并入该议题：没有该议题")
        #expect(try detail(desk(target: target(in: "merged")), "2026-002") == "不能并入该议题：该议题已办结")
        #expect(try detail(desk(target: target(2025)), "2025-002") == "不能并入该议题：不在同一年度")
        var pending = target()
        pending.pending = PendingAct(action: "approve", recordedBy: "li", at: Instant(milliseconds: 0), input: [:])
        #expect(try detail(desk(target: pending), "2026-002") == "不能并入该议题：该议题有待确认事项")
    }

    @Test func theTargetMayBeAnywhereAlive() throws {
        for state in ["draft", "handling", "on_hold"] {
            let desk = desk(target: target(in: state))
            #expect(try desk.judge("merge", ["target": "2026-002", "reason": "同类"]).reasons == [])
        }
    }

    @Test func withoutATargetOrAReasonItIsRefused() throws {
        #expect(try desk().judge("merge").codes == ["merge_target_invalid@target", "reason_missing@reason"])
        #expect(try desk().judge("merge", ["target": "二号", "reason": "x"]).codes == ["value_invalid@target"])
    }
}
