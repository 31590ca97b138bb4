import Foundation
import StrictJSON
import TestSupport
import Testing

/// The first part of a proposal's way, for tests that need one which has come so far.
extension DaemonFixture {
    /// From the draft to the review by the Party group and the chair meeting.
    func shortlist(_ id: String) async throws {
        try await act(
            "submit",
            on: id,
            as: .clerk,
            [
                "source_kind": "cppcc", "source_name": "区政协", "source_date": "2022-01-10", "background": "群众关切",
                "suggested_form": "special_meeting", "suggested_units": ["区住建局"], "not_secret": true,
            ]
        )
        try await act(
            "shortlist",
            on: id,
            as: .secretary,
            [
                "lead_committee": "城建委", "lead_leader": "吴副主席", "form": "special_meeting", "planned_month": 8,
                "focus": ["hot"], "selection_note": "民生关切",
            ]
        )
    }

    /// Both bodies agree; `minutes` are the digests of their two papers.
    func endorse(_ id: String, minutes: [String]) async throws {
        func meeting(_ session: String, _ digest: String) -> JSON {
            [
                "session": .string(session), "date": "2022-02-10", "decision": "agree",
                "file": ["sha256": .string(digest), "name": "纪要.txt"],
            ]
        }
        try await act(
            "endorse",
            on: id,
            as: .secretary,
            [
                "party_group": meeting("第8次党组会议", try #require(minutes.first)),
                "chair_meeting": meeting("第6次主席会议", try #require(minutes.last)),
            ]
        )
    }

    /// The Party committee is asked, by a paper of that day.
    ///
    /// `number` is the paper's, where there are several.
    func sendRequest(for id: String, paper digest: String, on day: String, number: Int = 12) async throws {
        try await act(
            "send_request",
            on: id,
            as: .secretary,
            [
                "doc_no": .string("区政协〔\(day.prefix(4))〕\(number)号"), "title": "关于报请审定协商计划的请示",
                "addressees": ["中共××区委"], "signer": "陈志远", "date": .string(day), "matter": "审定协商计划",
                "contact": "王敏", "file": .string(digest),
            ]
        )
    }

    /// What the Party committee said is recorded and waits for a second person.
    func recordAnswer(for id: String, paper digest: String, on day: String) async throws {
        try await act(
            "approve",
            on: id,
            as: .clerk,
            [
                "date": .string(day), "form": "reply", "doc_no": .string("区委〔\(day.prefix(4))〕31号"),
                "file": .string(digest),
            ]
        )
    }

    /// The Party committee is asked and approves; what it said waits for a second person.
    func recordApproval(of id: String, paper digest: String) async throws {
        try await sendRequest(for: id, paper: digest, on: "2022-02-20")
        try await recordAnswer(for: id, paper: digest, on: "2022-03-10")
    }

    /// The government office is asked to let that unit handle it.
    func proposeUnit(_ unit: String, for id: String) async throws {
        try await act(
            "propose_units",
            on: id,
            as: .clerk,
            [
                "kind": "letter", "date": "2022-03-20", "doc_no": "区政协函〔2022〕6号", "gov_leader": "钱副区长",
                "units": [["unit": .string(unit), "role": "host"]],
            ]
        )
    }

    /// Stores a file for that proposal and returns its digest.
    func store(_ text: String, for id: String) async throws -> String {
        let reply = try await connect(as: .clerk).call(
            "io.yishi.Proposals.AddFile",
            ["id": .string(id), "name": "附件.txt", "part": .string(Data(text.utf8).base64EncodedString()), "last": true]
        )
        return try #require(reply["sha256"]?.string, "\(reply)")
    }

    private func act(_ action: String, on id: String, as member: Member, _ input: JSONObject) async throws {
        let reply = try await connect(as: member).call(
            "io.yishi.Proposals.Act",
            ["id": .string(id), "action": .string(action), "input": .object(input)]
        )
        try #require(reply.error == nil, "\(action): \(reply)")
    }
}
