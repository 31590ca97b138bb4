import StrictJSON
import TestSupport
import Testing

/// What the account of a handling unit sees and does, and that a decision takes two people.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct HandlingUnitTests {
    private static let notFound = "io.yishi.Proposals.NotFound"

    @Test func aUnitSeesAndHandlesItsOwnProposalsOnly() async throws {
        try await DaemonFixture.with { f in
            let (id, digest) = try await coordinated(f)
            let foreign = try await f.enterProposal("整合公海铁联运优势")
            let (unit, other) = (try await f.connect(as: .unit), try await f.connect(as: .otherUnit))

            #expect(
                try await unit.call("io.yishi.Proposals.List")["proposals"]?.array?.map { $0["id"]?.string } == [id]
            )
            #expect(try await other.call("io.yishi.Proposals.List")["proposals"] == [])
            for method in ["Get", "Actions", "History", "Similar"] {
                let parameters: JSONObject = ["id": .string(id)]
                #expect(try await unit.call("io.yishi.Proposals.\(method)", parameters).error == nil, "\(method)")
                #expect(
                    try await other.call("io.yishi.Proposals.\(method)", parameters).error == Self.notFound,
                    "\(method)"
                )
                let all = try await unit.call("io.yishi.Proposals.\(method)", ["id": .string(foreign)])
                #expect(all.error == Self.notFound, "\(method)")
            }
            let whole = try await unit.call("io.yishi.Proposals.History")
            #expect(whole.error == "org.varlink.service.PermissionDenied")
            let paper: JSONObject = ["sha256": .string(digest), "offset": 0]
            #expect(try await unit.call("io.yishi.Proposals.ReadFile", paper).error == nil)
            #expect(try await other.call("io.yishi.Proposals.ReadFile", paper).error == Self.notFound)

            let before = try await f.eventCount()
            #expect(try await object(to: id, by: other).codes.contains("role_forbidden"))
            #expect(try await f.eventCount() == before)
            #expect(try await object(to: id, by: unit).error == nil)
        }
    }

    @Test func aUnitTakesNoActionOfTheOffice() async throws {
        try await DaemonFixture.with { f in
            let (id, _) = try await coordinated(f)
            let unit = try await f.connect(as: .unit)
            let before = try await f.eventCount()
            for action in ["annotate", "withdraw", "suspend", "confirm_units", "record_coordination"] {
                let reply = try await unit.call(
                    "io.yishi.Proposals.Act",
                    ["id": .string(id), "action": .string(action), "input": ["reason": "试"]]
                )
                #expect(reply.codes.contains("role_forbidden"), "\(action): \(reply)")
            }
            let created = try await unit.call("io.yishi.Proposals.Create", ["fields": ["title": "自拟题"]])
            #expect(created.codes == ["role_forbidden"])
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func aUnitThatDoesNotHandleAProposalAddsNoFileToIt() async throws {
        try await DaemonFixture.with { f in
            let (id, _) = try await coordinated(f)
            let reply = try await f.connect(as: .otherUnit).call(
                "io.yishi.Proposals.AddFile",
                ["id": .string(id), "name": "a.txt", "part": "eA==", "last": true]
            )
            #expect(reply.error == Self.notFound)
        }
    }

    @Test func aDecisionIsConfirmedByASecondPerson() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("加快住宅小区充电设施配套建设")
            let digest = try await f.store("纪要", for: id)
            try await f.shortlist(id)
            try await f.endorse(id, minutes: [digest])
            try await f.recordApproval(of: id, paper: digest)
            let before = try await f.eventCount()
            for member in [Member.clerk, .committee, .unit] {
                let reply = try await f.decide(id, as: member)
                let reasons = (reply["refusals"]?.array ?? []).flatMap { $0["reasons"]?.array ?? [] }
                #expect(!reasons.isEmpty || reply.error == Self.notFound, "\(member.user): \(reply)")
            }
            for member in [Member.auditor, .stranger, .tester] {
                let reply = try await f.decide(id, as: member)
                #expect(reply.error == "org.varlink.service.PermissionDenied", "\(member.user): \(reply)")
            }
            #expect(try await f.eventCount() == before)
            let confirmed = try await f.decide(id, as: .secretary)
            #expect(confirmed["proposals"]?.array?.first?["state"] == "coordinating", "\(confirmed)")
        }
    }

    /// A proposal that the unit is proposed for, and the digest of its papers.
    private func coordinated(_ f: DaemonFixture) async throws -> (id: String, digest: String) {
        try await f.openOffice()
        let id = try await f.enterProposal("加快住宅小区充电设施配套建设")
        let digest = try await f.store("纪要", for: id)
        try await f.shortlist(id)
        try await f.endorse(id, minutes: [digest])
        try await f.recordApproval(of: id, paper: digest)
        try #require(try await f.decide(id, as: .secretary).error == nil)
        try await f.proposeUnit(try #require(Member.unit.unit), for: id)
        return (id, digest)
    }

    private func object(to id: String, by connection: Connection) async throws -> Reply {
        try await connection.call(
            "io.yishi.Proposals.Act",
            [
                "id": .string(id), "action": "object",
                "input": [
                    "unit": "区住建局", "date": "2022-03-22", "reason": "不归本局管理", "suggested_unit": "区发改局",
                ],
            ]
        )
    }
}

extension DaemonFixture {
    func decide(_ id: String, as member: Member) async throws -> Reply {
        try await connect(as: member).call("io.yishi.Proposals.Decide", ["ids": [.string(id)], "confirm": true])
    }
}
