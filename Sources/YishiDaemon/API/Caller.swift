import WorkflowCore

/// The person at the other end of a connection, as the kernel and the system's user database know them.
struct Caller: Sendable {
    /// The Unix user name.
    let user: String
    /// Root, or a member of the administrators' group.
    let isAdministrator: Bool
    /// What the office knows of them; nothing where they have not been entered.
    let person: OfficePerson?

    /// A unit's own account sees and handles that unit's proposals alone.
    var unit: String? { person?.unit }

    func has(_ right: Right) -> Bool {
        let roles = Set(person?.roles ?? [])
        return switch right {
        case .connect: true
        case .read: isAdministrator || !roles.isEmpty
        case .change: !roles.subtracting(["auditor"]).isEmpty
        case .verify: isAdministrator || roles.contains("auditor")
        case .administer: isAdministrator
        }
    }
}

/// What a method asks of its caller.
enum Right: String, Sendable {
    /// Nothing more than being let in by the socket.
    case connect
    /// To be a person of the office, or an administrator.
    case read
    /// To be a person of the office who does more than audit; the decision itself looks at the roles.
    case change
    /// To be an auditor or an administrator.
    case verify
    /// To be root or in the administrators' group.
    case administer
}
