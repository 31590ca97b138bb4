import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The person at the other end of a connection, as the kernel and the system's user database know them.
struct Caller: Sendable {
    /// The Unix user name.
    let user: String
    /// Root, or a member of the administrators' group.
    let isAdministrator: Bool
    /// What the office knows of them; nothing where they have not been entered.
    var person: OfficePerson?

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

    /// - Throws: That they have not the right. Where nobody's roles can be told, and one could give the right, why not:
    ///   who has a role is not to be told otherwise.
    func check(_ right: Right, rolesUnknown cause: ReadOnlyCause? = nil) throws {
        if has(right) { return }
        if let cause, right != .administer { throw ChangeRefusal.readOnly(cause) }
        throw VarlinkError.permissionDenied
    }

    /// What they are told of themselves, and in which zone the office lies.
    func whoAmI(in zone: OfficeZone) -> Manage.WhoAmI.Output {
        Manage.WhoAmI.Output(
            user: user,
            name: person?.name ?? user,
            roles: person?.roles ?? [],
            unit: unit,
            administrator: isAdministrator,
            timeZone: zone.description
        )
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
