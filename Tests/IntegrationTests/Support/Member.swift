import TestSupport

/// Somebody who works with the office: a user that every Debian has, so that tests make none.
struct Member: Hashable, Sendable {
    let user: String
    let roles: [String]
    let unit: String?

    private init(_ user: String, _ roles: [String] = [], unit: String? = nil) {
        self.user = user
        self.roles = roles
        self.unit = unit
    }

    static let clerk = Member("games", ["clerk"])
    static let secretary = Member("man", ["secretary_general"])
    static let committee = Member("lp", ["committee"])
    static let unit = Member("news", ["handling_unit"], unit: "区住建局")
    static let otherUnit = Member("uucp", ["handling_unit"], unit: "区交警大队")
    static let auditor = Member("proxy", ["auditor"])
    /// Nobody has given this one a role.
    static let stranger = Member("backup")
    /// The user that the tests run as; root administers.
    static let tester = Member("")

    static let people = [clerk, secretary, committee, unit, otherUnit, auditor]

    /// `command` as this user, with a group that the fixture opens the socket to.
    func running(_ command: [String]) -> [String] {
        guard self != .tester else { return command }
        // Said again: who becomes another user no longer ends with the parent.
        return ChildProcess.endingWithParent + ["--reuid=\(user)", "--regid=\(Self.group)", "--clear-groups"] + command
    }

    static let group = "users"
}
