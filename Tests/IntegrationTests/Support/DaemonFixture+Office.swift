import StrictJSON
import TestSupport
import Testing

extension DaemonFixture {
    /// Gives every member of the office their roles.
    func openOffice() async throws {
        let administrator = try await connect()
        for member in Member.people {
            var person: JSONObject = [
                "user": .string(member.user), "name": .string("\(member.user) 同志"),
                "roles": .array(member.roles.map { .string($0) }),
            ]
            person["unit"] = member.unit.map { .string($0) }
            let reply = try await administrator.call("io.yishi.Manage.SetPerson", person)
            try #require(reply.error == nil, "\(reply)")
        }
    }

    /// Enters a proposal and returns its id.
    @discardableResult
    func enterProposal(_ title: String, as member: Member = .clerk) async throws -> String {
        let clerk = try await connect(as: member)
        let reply = try await clerk.call(
            "io.yishi.Proposals.Create",
            ["year": 2022, "fields": ["title": .string(title)]]
        )
        try #require(reply.error == nil, "\(reply)")
        return try #require(reply["proposal"]?["id"]?.string)
    }

    /// How many events the ledger holds.
    func eventCount() async throws -> Int {
        try #require(try await connect().call("io.yishi.Manage.Status")["events"]?.integer)
    }

    /// What `admin verify` finds wrong.
    func faults() async throws -> [JSON] {
        let reply = try await connect().call("io.yishi.Manage.Verify")
        try #require(reply.error == nil, "\(reply)")
        return try #require(reply["faults"]?.array)
    }
}
