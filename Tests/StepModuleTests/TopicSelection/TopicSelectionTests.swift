import StrictJSON
import Testing
import TopicSelection
import WorkflowCore

struct TopicSelectionTests {
    static let submit = Trial(
        module: TopicSelection(),
        action: "submit",
        state: "draft",
        role: "clerk",
        record: ["title": "老旧小区停车难治理"],
        input: [
            "source_kind": "社会征题", "source_name": "市民王某", "source_date": "2025-11-03", "background": "车位不足",
            "suggested_form": "special_meeting", "suggested_units": ["区住建局"], "not_secret": true,
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no title", record: ["title": nil], finds: ["title_missing@title"]),
        Row("two matters", ["title": "停车治理以及供水改造"], finds: ["~title_many_matters@title"]),
        Row("no kind of source", ["source_kind": nil], finds: ["source_missing@source_kind"]),
        Row("no name of source", ["source_name": nil], finds: ["source_missing@source_name"]),
        Row("no date of source", ["source_date": nil], finds: ["source_missing@source_date"]),
        Row("a source of tomorrow", ["source_date": "2026-01-29"], finds: ["date_in_future@source_date"]),
        Row("no background", ["background": nil], finds: ["background_missing@background"]),
        Row("no form", ["suggested_form": nil], finds: ["form_missing@suggested_form"]),
        Row("the form of a plan sheet", ["suggested_form": nil], record: ["form": "sector"], finds: []),
        Row("no units", ["suggested_units": nil], finds: ["suggested_units_missing@suggested_units"]),
        Row("secrecy not declared", ["not_secret": nil], finds: ["secrecy_undeclared@not_secret"]),
        Row("declared secret", ["not_secret": false], finds: ["secrecy_undeclared@not_secret"]),
        Row("recorded before", ["background": nil], record: ["background": "车位不足"], finds: []),
        Row("by a member", role: "member", finds: []),
        Row("by an auditor", role: "auditor", finds: ["role_forbidden"]),
    ])
    func submitting(row: Row) throws {
        let found = try Self.submit.found(row)
        #expect(found == row.finds)
    }

    static let shortlist = Trial(
        module: TopicSelection(),
        action: "shortlist",
        state: "screening",
        role: "secretary_general",
        record: ["title": "老旧小区停车难治理", "form": "special_meeting"],
        input: [
            "lead_committee": "城建专委会", "lead_leader": "李副主席", "planned_month": 5, "focus": ["热点", "hard"],
            "selection_note": "群众反映集中", "similar_seen": ["2024-003"],
        ],
        titles: [
            SimilarProposal(id: "2024-003", year: 2024, title: "老旧小区停车难治理对策", state: "archived", percent: 0),
            SimilarProposal(id: "2021-001", year: 2021, title: "老旧小区停车难治理", state: "archived", percent: 0),
            SimilarProposal(id: "2024-004", year: 2024, title: "海上养殖转型升级", state: "archived", percent: 0),
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no lead committee", ["lead_committee": nil], finds: ["lead_committee_missing@lead_committee"]),
        Row("no lead leader", ["lead_leader": nil], finds: ["lead_leader_missing@lead_leader"]),
        Row("no form", record: ["form": nil], finds: ["form_missing@form"]),
        Row("no month", ["planned_month": nil], finds: ["month_missing@planned_month"]),
        Row("month 0", ["planned_month": 0], finds: ["value_invalid@planned_month"]),
        Row("month 12", ["planned_month": 12], finds: []),
        Row("month 13", ["planned_month": 13], finds: ["value_invalid@planned_month"]),
        Row("no focus", ["focus": nil], finds: ["selection_note_missing@focus"]),
        Row("no note", ["selection_note": nil], finds: ["selection_note_missing@selection_note"]),
        Row("similar one not looked at", ["similar_seen": nil], finds: ["similar_not_checked@similar_seen"]),
        Row("another one looked at", ["similar_seen": ["2024-004"]], finds: ["similar_not_checked@similar_seen"]),
        Row("by a clerk", role: "clerk", finds: ["role_forbidden"]),
    ])
    func shortlisting(row: Row) throws {
        let found = try Self.shortlist.found(row)
        #expect(found == row.finds)
    }

    @Test func anUnseenSimilarProposalIsNamed() throws {
        let reason = try #require(try Self.shortlist.judgement(Row("", ["similar_seen": nil], finds: [])).reasons.first)
        #expect(reason.label.zh.hasSuffix("2024-003《老旧小区停车难治理对策》"))
        #expect(reason.waivers == ["secretary_general"])
    }

    static let endorse = Trial(
        module: TopicSelection(),
        action: "endorse",
        state: "leadership_review",
        role: "secretary_general",
        input: [
            "party_group": ["session": "第12次", "date": "2025-12-02", "decision": "同意"],
            "chair_meeting": ["session": "第30次", "date": "2025-12-03", "decision": "agree"],
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no Party group", ["party_group": nil], finds: ["party_group_review_missing@party_group"]),
        Row("no chair meeting", ["chair_meeting": nil], finds: ["chair_meeting_review_missing@chair_meeting"]),
        Row(
            "without date and session",
            ["party_group": ["decision": "agree"]],
            finds: ["party_group_review_missing@party_group.date", "party_group_review_missing@party_group.session"]
        ),
        Row(
            "the Party group disagrees",
            ["party_group": ["session": "12", "date": "2025-12-02", "decision": "disagree"]],
            finds: ["party_group_review_missing@party_group.decision"]
        ),
        Row(
            "the chair meeting wants more",
            ["chair_meeting": ["session": "3", "date": "2025-12-03", "decision": "revise"]],
            finds: ["chair_meeting_review_missing@chair_meeting.decision"]
        ),
        Row(
            "a meeting of tomorrow",
            ["chair_meeting": ["session": "3", "date": "2026-01-29", "decision": "agree"]],
            finds: ["date_in_future@chair_meeting.date"]
        ),
        Row("by a clerk", role: "clerk", finds: ["role_forbidden"]),
    ])
    func endorsing(row: Row) throws {
        let found = try Self.endorse.found(row)
        #expect(found == row.finds)
    }

    static let notSelect = Trial(
        module: TopicSelection(),
        action: "not_select",
        state: "screening",
        role: "secretary_general",
        input: ["reason": "与在办议题重复", "disposition": "备选留存", "informed_on": "2025-11-20"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
        Row("no disposition", ["disposition": nil], finds: ["disposition_missing@disposition"]),
        Row("the source not informed", ["informed_on": nil], finds: ["source_not_informed@informed_on"]),
        Row("informed tomorrow", ["informed_on": "2026-01-29"], finds: ["date_in_future@informed_on"]),
        Row(
            "a meeting without a session",
            ["chair_meeting": ["date": "2025-11-19"]],
            finds: ["meeting_reference_missing@chair_meeting.session"]
        ),
    ])
    func notSelecting(row: Row) throws {
        let found = try Self.notSelect.found(row)
        #expect(found == row.finds)
    }

    static let sendBack = Trial(
        module: TopicSelection(),
        action: "send_back",
        state: "leadership_review",
        role: "secretary_general",
        input: ["body": "主席会议", "session": "第30次", "date": "2025-12-03", "reason": "范围过宽"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no body", ["body": nil], finds: ["meeting_reference_missing@body"]),
        Row("no session", ["session": nil], finds: ["meeting_reference_missing@session"]),
        Row("no date", ["date": nil], finds: ["meeting_reference_missing@date"]),
        Row("a meeting of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
    ])
    func sendingBack(row: Row) throws {
        let found = try Self.sendBack.found(row)
        #expect(found == row.finds)
    }

    static let returnDraft = Trial(
        module: TopicSelection(),
        action: "return_draft",
        state: "screening",
        role: "committee",
        input: ["reason": "请补充背景"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
        Row("by a member", role: "member", finds: ["role_forbidden"]),
    ])
    func returning(row: Row) throws {
        let found = try Self.returnDraft.found(row)
        #expect(found == row.finds)
    }
}
