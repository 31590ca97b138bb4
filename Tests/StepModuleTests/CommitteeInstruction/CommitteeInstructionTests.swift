import CommitteeInstruction
import StrictJSON
import Testing
import WorkflowCore

struct CommitteeInstructionTests {
    static let sendRequest = Trial(
        module: CommitteeInstruction(),
        action: "send_request",
        state: "request_drafting",
        role: "secretary_general",
        input: [
            "doc_no": "青政协[2025]21号", "title": "关于报请审定2026年度协商计划的请示", "addressees": ["中共青山区委"],
            "signer": "张主席", "date": "2025-12-08", "matter": "审定2026年度协商计划", "contact": "王某，6666",
            "file": storedFile,
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no number", ["doc_no": nil], finds: ["request_doc_missing@doc_no"]),
        Row("a number of another form", ["doc_no": "第21号"], finds: ["doc_no_format@doc_no"]),
        Row("no title", ["title": nil], finds: ["request_doc_missing@title"]),
        Row("no addressee", ["addressees": nil], finds: ["addressee_not_single@addressees"]),
        Row("two addressees", ["addressees": ["区委", "区政府"]], finds: ["addressee_not_single@addressees"]),
        Row("no signer", ["signer": nil], finds: ["signer_missing@signer"]),
        Row("no date", ["date": nil], finds: ["request_doc_missing@date"]),
        Row("of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
        Row("no matter", ["matter": nil], finds: ["request_doc_missing@matter"]),
        Row("two matters", ["matter": "审定计划；增加经费"], finds: ["~request_many_matters@matter"]),
        Row("no contact", ["contact": nil], finds: ["contact_missing@contact"]),
        Row("no file", ["file": nil], finds: ["file_missing@file"]),
        Row("by a clerk", role: "clerk", finds: ["role_forbidden"]),
    ])
    func sendingTheRequest(row: Row) throws {
        let found = try Self.sendRequest.found(row)
        #expect(found == row.finds)
    }

    static let requested: JSONObject = ["request_doc": ["date": "2025-12-08", "doc_no": "青政协〔2025〕21号"]]

    static let approve = Trial(
        module: CommitteeInstruction(),
        action: "approve",
        state: "request_submitted",
        role: "clerk",
        record: requested,
        input: ["date": "2026-01-06", "form": "批复", "doc_no": "青办字〔2026〕1号", "file": storedFile]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no date", ["date": nil], finds: ["approval_missing@date"]),
        Row("no form", ["form": nil], finds: ["approval_missing@form"]),
        Row("on the day of the request", ["date": "2025-12-08"], finds: []),
        Row("before the request", ["date": "2025-12-07"], finds: ["approval_before_request@date"]),
        Row(
            "before the request was sent again",
            record: ["resubmissions": [["date": "2026-01-07"]]],
            finds: ["approval_before_request@date"]
        ),
        Row("of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
        Row("no reference", ["doc_no": nil], finds: ["approval_missing@doc_no"]),
        Row("minutes with a session", ["form": "常委会纪要", "doc_no": nil, "reference": "第45次"], finds: []),
        Row("no evidence", ["file": nil], finds: ["approval_evidence_missing@file"]),
        Row("oral without a note", ["form": "oral"], finds: ["approval_evidence_missing@note"]),
        Row("oral with a note", ["form": "oral", "doc_no": nil, "note": "书记电话同意"], finds: []),
        Row("by the secretary general", role: "secretary_general", finds: ["role_forbidden"]),
    ])
    func approving(row: Row) throws {
        let found = try Self.approve.found(row)
        #expect(found == row.finds)
    }

    static let requireRevision = Trial(
        module: CommitteeInstruction(),
        action: "require_revision",
        state: "request_submitted",
        role: "clerk",
        record: requested,
        input: ["date": "2025-12-22", "opinions": [["no": 1, "text": "先选十个小区试点"], ["no": 2, "text": "明确时限"]]]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no date", ["date": nil], finds: ["approval_missing@date"]),
        Row("before the request", ["date": "2025-12-01"], finds: ["approval_before_request@date"]),
        Row("no opinion", ["opinions": nil], finds: ["opinions_missing@opinions"]),
        Row(
            "only the opinions of an earlier answer",
            ["opinions": nil],
            record: ["opinions": [["no": 1, "text": "旧", "answer": "已改"]]],
            finds: ["opinions_missing@opinions"]
        ),
        Row("an opinion without text", ["opinions": [["no": 1]]], finds: ["opinions_missing@opinions[0].text"]),
        Row(
            "two of one number",
            ["opinions": [["no": 1, "text": "甲"], ["no": 1, "text": "乙"]]],
            finds: ["value_invalid@opinions[1].no"]
        ),
    ])
    func requiringRevision(row: Row) throws {
        let found = try Self.requireRevision.found(row)
        #expect(found == row.finds)
    }

    static let reject = Trial(
        module: CommitteeInstruction(),
        action: "reject",
        state: "request_submitted",
        role: "clerk",
        record: requested,
        input: ["date": "2025-12-22", "reason": "与全年重点不符"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no date", ["date": nil], finds: ["approval_missing@date"]),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
        Row("said to be without one", ["reason": nil, "reason_not_given": true], finds: []),
        Row("before the request", ["date": "2025-12-01"], finds: ["approval_before_request@date"]),
    ])
    func rejecting(row: Row) throws {
        let found = try Self.reject.found(row)
        #expect(found == row.finds)
    }

    @Test(arguments: [approve, requireRevision, reject].map(\.action))
    func anAnswerWaitsForASecondPerson(action: String) throws {
        let trial = try #require([Self.approve, Self.requireRevision, Self.reject].first { $0.action == action })
        let judgement = try trial.judgement(Row("", finds: []))
        #expect(judgement.drafts.map(\.kind) == [.recorded])
        #expect(judgement.authority == "party_committee")
    }

    static let resendRequest = Trial(
        module: CommitteeInstruction(),
        action: "resend_request",
        state: "request_revision",
        role: "secretary_general",
        record: [
            "opinions": [["no": 1, "text": "先选十个小区试点"], ["no": 2, "text": "明确时限"]], "request_version": 1,
            "revision": ["date": "2025-12-22"],
        ],
        input: [
            "answers": [["no": 1, "answer": "已改为十个试点小区"], ["no": 2, "answer": "定于五月"]], "date": "2025-12-25",
            "signer": "张主席", "file": storedFile,
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row(
            "no answer",
            ["answers": nil],
            finds: ["opinion_unanswered@answers", "opinion_unanswered@answers"]
        ),
        Row("one answer", ["answers": [["no": 1, "answer": "已改"]]], finds: ["opinion_unanswered@answers"]),
        Row(
            "an empty answer",
            ["answers": [["no": 1, "answer": "已改"], ["no": 2]]],
            finds: ["opinion_unanswered@answers[1].answer"]
        ),
        Row(
            "an answer to nothing",
            ["answers": [["no": 1, "answer": "甲"], ["no": 2, "answer": "乙"], ["no": 3, "answer": "丙"]]],
            finds: ["value_invalid@answers[2].no"]
        ),
        Row("no date", ["date": nil], finds: ["request_doc_missing@date"]),
        Row("before the opinions came", ["date": "2025-12-21"], finds: ["value_invalid@date"]),
        Row("no file", ["file": nil], finds: ["file_missing@file"]),
        Row("no signer", ["signer": nil], finds: ["signer_missing@signer"]),
    ])
    func resendingTheRequest(row: Row) throws {
        let found = try Self.resendRequest.found(row)
        #expect(found == row.finds)
    }

    @Test func anUnansweredOpinionIsNamed() throws {
        let row = Row("", ["answers": [["no": 1, "answer": "已改"]]], finds: [])
        let reason = try #require(try Self.resendRequest.judgement(row).reasons.first)
        #expect(reason.label.zh.hasSuffix("：2. 明确时限"))
    }

    @Test func resendingMakesANewVersion() throws {
        let draft = try #require(try Self.resendRequest.judgement(Row("", finds: [])).drafts.first)
        #expect(draft.detail["count"] == ["request_version"])
    }

    static let reviewAgain = Trial(
        module: CommitteeInstruction(),
        action: "review_again",
        state: "request_revision",
        role: "secretary_general",
        record: ["title": "停车难治理", "form": "sector", "lead_committee": "城建专委会"],
        input: ["title": "十个试点小区停车难治理", "reason": "区委要求缩小范围"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
        Row("nothing given", ["title": nil], finds: ["substance_unchanged@title"]),
        Row("the same title", ["title": "停车难治理"], finds: ["substance_unchanged@title"]),
        Row("the same form by its label", ["title": nil, "form": "界别协商"], finds: ["substance_unchanged@title"]),
        Row("another form", ["title": nil, "form": "对口协商"], finds: []),
        Row("another committee", ["title": nil, "lead_committee": "社法专委会"], finds: []),
    ])
    func reviewingAgain(row: Row) throws {
        let found = try Self.reviewAgain.found(row)
        #expect(found == row.finds)
    }
}
