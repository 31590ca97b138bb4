import StrictJSON
import TestSupport
import Testing

/// Who may do what: the kernel says who calls, the office which roles they have.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct PeopleTests {
    private static let denied = "org.varlink.service.PermissionDenied"

    /// A call of each method that changes proposals; none says anything that the office would take.
    private static let changes: [(String, JSONObject)] = [
        ("Proposals.Create", ["fields": ["title": "题"]]),
        ("Proposals.CreateAll", ["items": []]),
        ("Proposals.Act", ["id": "2022-001", "action": "submit"]),
        ("Proposals.ActAll", ["attempts": []]),
        ("Proposals.Decide", ["ids": ["2022-001"], "confirm": true]),
        ("Proposals.AddFile", ["id": "2022-001", "name": "a", "part": "", "last": true]),
        ("Proposals.Acknowledge", ["id": "2022-001", "clock": "topic_call"]),
    ]

    private static let readings: [(String, JSONObject)] = [
        ("Proposals.Get", ["id": "2022-001"]),
        ("Proposals.List", [:]),
        ("Proposals.Actions", ["id": "2022-001"]),
        ("Proposals.Similar", ["id": "2022-001"]),
        ("Proposals.History", [:]),
        ("Proposals.Describe", [:]),
    ]

    private static let administration: [(String, JSONObject)] = [
        ("Manage.SetPerson", ["user": "games", "name": "名", "roles": ["secretary_general"]]),
        ("Manage.RemovePerson", ["user": "games"]),
        ("Manage.CheckDefinition", ["text": ""]),
        ("Manage.InstallDefinition", ["text": ""]),
        ("Manage.RemoveDefinition", ["digest": ""]),
        ("Manage.Backup", ["directory": "/tmp"]),
        ("Manage.Reload", [:]),
        ("Manage.RunScenario", ["text": ""]),
        ("Manage.SetCalendar", ["text": "date,kind,notice"]),
    ]

    @Test func theKernelSaysWhoCalls() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            for member in Member.people {
                let reply = try await f.connect(as: member).call("io.yishi.Manage.WhoAmI")
                #expect(reply["user"]?.string == member.user)
                #expect(reply["roles"]?.array?.compactMap(\.string) == member.roles)
                #expect(reply["unit"]?.string == member.unit)
                #expect(reply["administrator"] == false)
                #expect(reply["timeZone"] == "+08:00")
            }
            #expect(try await f.connect().call("io.yishi.Manage.WhoAmI")["administrator"] == true)
        }
    }

    @Test func whatAClientSaysOfItselfCountsNothing() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let clerk = try await f.connect(as: .clerk)
            try await clerk.send(
                #"{"method":"io.yishi.Manage.WhoAmI","user":"root","uid":0,"parameters":{"user":"root","uid":0}}"#
            )
            let reply = try #require(try await clerk.receive())
            #expect(reply["user"]?.string == Member.clerk.user)
            #expect(reply["administrator"] == false)
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let lie = try await clerk.call(
                "io.yishi.Proposals.Act",
                ["id": .string(id), "action": "annotate", "actor": "man", "input": ["text": "注"]]
            )
            #expect(lie.error == "org.varlink.service.InvalidParameter")
            let history = try await clerk.call("io.yishi.Proposals.History", ["id": .string(id)])
            #expect(history["events"]?.array?.map { $0["actor"]?.string } == [Member.clerk.user])
        }
    }

    @Test func aUserWhomTheOfficeDoesNotKnowReadsNothing() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("着力推动文旅产业发展")
            let stranger = try await f.connect(as: .stranger)
            for (method, parameters) in Self.readings + Self.changes + Self.administration {
                let reply = try await stranger.call("io.yishi.\(method)", parameters)
                #expect(reply.error == Self.denied, "\(method): \(reply)")
            }
            try await stranger.send(Connection.message("io.yishi.Proposals.Watch", ["after": 0], more: true))
            #expect(try await stranger.receive()?.error == Self.denied)
            #expect(try await stranger.call("io.yishi.Manage.WhoAmI")["roles"] == [])
        }
    }

    @Test func anAuditorReadsAndVerifiesOnly() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("着力推动文旅产业发展")
            let auditor = try await f.connect(as: .auditor)
            let before = try await f.eventCount()
            let verifying: [(String, JSONObject)] = [("Manage.Verify", [:]), ("Manage.ListPeople", [:])]
            for (method, parameters) in Self.readings + verifying {
                let reply = try await auditor.call("io.yishi.\(method)", parameters)
                #expect(reply.error == nil, "\(method): \(reply)")
            }
            for (method, parameters) in Self.changes + Self.administration {
                #expect(try await auditor.call("io.yishi.\(method)", parameters).error == Self.denied, "\(method)")
            }
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func anAdministratorHasNoBusinessWithProposals() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let root = try await f.connect()
            let before = try await f.eventCount()
            for (method, parameters) in Self.readings {
                #expect(try await root.call("io.yishi.\(method)", parameters).error == nil, "\(method)")
            }
            for (method, parameters) in Self.changes {
                #expect(try await root.call("io.yishi.\(method)", parameters).error == Self.denied, "\(method)")
            }
            let actions = try await root.call("io.yishi.Proposals.Actions", ["id": .string(id)])["actions"]?.array ?? []
            #expect(!actions.isEmpty)
            for action in actions {
                #expect((action["reasons"]?.array ?? []).contains { $0["code"] == "role_forbidden" }, "\(action)")
            }
            for (user, role) in [("root", "clerk"), ("games", "admin"), ("games", "system"), ("games", "king")] {
                let person: JSONObject = ["user": .string(user), "name": "名", "roles": [.string(role)]]
                let reply = try await root.call("io.yishi.Manage.SetPerson", person)
                #expect(reply.error == "io.yishi.Manage.InvalidPerson", "\(user) as \(role)")
            }
            #expect(try await f.eventCount() == before)
        }
    }

    @Test(arguments: [Member.clerk, .secretary, .committee, .unit])
    func thePeopleOfTheOfficeAdministerNothing(_ member: Member) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let connection = try await f.connect(as: member)
            let before = try await f.eventCount()
            for (method, parameters) in Self.administration + [("Manage.Verify", [:]), ("Manage.ListPeople", [:])] {
                #expect(try await connection.call("io.yishi.\(method)", parameters).error == Self.denied, "\(method)")
            }
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func whoIsRemovedLosesTheRightsAtOnce() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let clerk = try await f.connect(as: .clerk)
            #expect(try await clerk.call("io.yishi.Proposals.List").error == nil)
            let reply = try await f.connect().call("io.yishi.Manage.RemovePerson", ["user": .string(Member.clerk.user)])
            #expect(reply.error == nil)
            #expect(try await clerk.call("io.yishi.Proposals.List").error == Self.denied)
        }
    }
}
