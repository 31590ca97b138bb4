import YishiAPI

/// What the office calls its roles.
struct RoleNames: Sendable {
    private let labels: [String: WireLabel]

    init(_ roles: [(name: String, label: WireLabel)] = []) {
        labels = Dictionary(roles.map { ($0.name, $0.label) }) { first, _ in first }
    }

    /// The names of `roles` for people; a role that is not known keeps its identifier.
    func words(_ roles: [String]) -> String {
        roles.map { labels[$0]?.words ?? $0 }.joined(separator: tr(", "))
    }

    /// The names as the daemon knows them; the identifiers where it does not tell.
    static func known(to daemon: any Daemon) -> RoleNames {
        guard let roles = try? daemon.call(Manage.ListRoles.self, .init()).roles else { return RoleNames() }
        return RoleNames(roles.map { ($0.name, $0.label) })
    }
}
