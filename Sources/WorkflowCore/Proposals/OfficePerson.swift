package import StrictJSON

/// A person of the office, as the ledger's events made them.
package struct OfficePerson: Hashable, Sendable {
    /// The Unix user name.
    package var user: String
    /// What colleagues call them.
    package var name: String
    package var roles: [String]
    /// The unit of a handling unit's account.
    package var unit: String?

    package init(user: String, name: String, roles: [String], unit: String? = nil) {
        self.user = user
        self.name = name
        self.roles = roles
        self.unit = unit
    }

    /// The detail of the event that sets this person.
    package var json: JSONObject {
        var json: JSONObject = [
            "user": .string(user), "name": .string(name), "roles": .array(roles.map { .string($0) }),
        ]
        if let unit { json["unit"] = .string(unit) }
        return json
    }

    package init?(_ json: JSONObject) {
        guard let user = json["user"]?.string, let name = json["name"]?.string, let roles = json["roles"]?.array
        else { return nil }
        self.init(user: user, name: name, roles: roles.compactMap(\.string), unit: json["unit"]?.string)
    }
}

/// A workflow definition as the ledger's events installed it.
package struct InstalledDefinition: Hashable, Sendable {
    /// SHA-256 of ``text`` in hexadecimal.
    package var digest: String
    /// The workflow's name.
    package var name: String
    package var text: String
    package var installedAt: Instant
    /// Whether new proposals of this workflow are pinned to it: the one installed last.
    package var isCurrent: Bool

    package init(digest: String, name: String, text: String, installedAt: Instant, isCurrent: Bool) {
        self.digest = digest
        self.name = name
        self.text = text
        self.installedAt = installedAt
        self.isCurrent = isCurrent
    }
}
