import GRDB
import StrictJSON
package import WorkflowCore

extension LedgerReader {
    /// Everybody, by user name.
    package func people() throws(LedgerError) -> [OfficePerson] {
        try all("SELECT user, name, roles, unit FROM people ORDER BY user") { try OfficePerson($0) }
    }

    package func person(_ user: String) throws(LedgerError) -> OfficePerson? {
        try state.checkUsable()
        if !state.changesPeople, let known = state.roster[user] { return known }
        let person = try first("SELECT user, name, roles, unit FROM people WHERE user = ?", [user]) {
            try OfficePerson($0)
        }
        if !state.changesPeople { state.roster.remember(person, as: user) }
        return person
    }

    /// The installed definitions, by name and in the order in which they were installed.
    package func definitions() throws(LedgerError) -> [InstalledDefinition] {
        try all(Self.definitions + " WHERE removed = 0 ORDER BY name, installed_by") { try InstalledDefinition($0) }
    }

    /// Every definition that was ever installed, also those that have been removed.
    package func allDefinitions() throws(LedgerError) -> [InstalledDefinition] {
        try all(Self.definitions + " ORDER BY name, installed_by") { try InstalledDefinition($0) }
    }

    /// The definition of that digest, also one that has been removed: proposals that ended by it are still shown by it.
    package func definition(_ digest: String) throws(LedgerError) -> InstalledDefinition? {
        try first(Self.definitions + " WHERE digest = ?", [digest]) { try InstalledDefinition($0) }
    }

    /// The definition to which new proposals of that workflow are pinned.
    package func currentDefinition(of workflow: String) throws(LedgerError) -> InstalledDefinition? {
        try first(
            Self.definitions + " WHERE name = ? AND removed = 0 ORDER BY installed_by DESC LIMIT 1",
            [workflow]
        ) { try InstalledDefinition($0) }
    }

    private static let definitions = """
        SELECT digest, name, text, installed_at, removed = 0 AND installed_by = (SELECT max(installed_by)
        FROM definitions AS other WHERE other.name = definitions.name AND other.removed = 0) FROM definitions
        """
}

extension OfficePerson {
    fileprivate init(_ row: Row) throws {
        let user: String = try row[at: 0]
        guard let roles = (try? JSON(parsing: try row[at: 2] as String))?.array else {
            throw LedgerError.damaged("the roles of \(user) are no list")
        }
        try self.init(user: user, name: row[at: 1], roles: roles.compactMap(\.string), unit: row[at: 3])
    }
}

extension InstalledDefinition {
    fileprivate init(_ row: Row) throws {
        try self.init(
            digest: row[at: 0],
            name: row[at: 1],
            text: row[at: 2],
            installedAt: Instant(milliseconds: row[at: 3]),
            isCurrent: row[at: 4]
        )
    }
}
