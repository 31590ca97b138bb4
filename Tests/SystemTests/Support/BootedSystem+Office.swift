import StrictJSON
import TestSupport
import Testing

extension BootedSystem {
    /// Makes the users of a small office and gives them their roles.
    func openOffice() async throws {
        for (user, role) in [("clerk", "clerk"), ("chief", "secretary_general"), ("auditor", "auditor")] {
            try await addUser(user)
            try await done("yishi", "admin", "person", "set", user, "--name", "\(user) 同志", "--role", role)
        }
    }

    /// Makes a user, who is in the group of the socket unless told otherwise.
    func addUser(_ user: String, inGroup group: String? = "yishi") async throws {
        try await shell("useradd \(group.map { "--groups \($0)" } ?? "") \(user)")
    }

    /// Enters a proposal and returns its id.
    @discardableResult
    func enterProposal(_ title: String) async throws -> String {
        let answer = try await yishi("new", title, "--year", "2022", "--json", as: "clerk")
        try #require(answer.status == 0, "\(answer)")
        return try #require(try answer.json()["proposal"]?["id"]?.string, "\(answer)")
    }

    /// What the daemon says of itself.
    func status() async throws -> JSON { try await yishi("status", "--json").json() }

    /// What `admin verify` finds wrong.
    func faults() async throws -> [JSON] {
        let answer = try await yishi("admin", "verify", "--json")
        return try #require(try answer.json()["faults"]?.array, "\(answer)")
    }

    /// The titles of all proposals.
    func titles() async throws -> [String] {
        let answer = try await yishi("list", "--json", "--limit", "10000", as: "auditor")
        return try #require(try answer.json()["proposals"]?.array, "\(answer)").compactMap { $0["title"]?.string }
    }
}
