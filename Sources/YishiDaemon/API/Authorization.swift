import WorkflowCore
import YishiAPI

/// Who may call what, as one table.
package enum Authorization {
    /// The right that each method asks for, by the method's full name.
    package static var table: [String: String] {
        let rows = (proposalRoutes + manageRoutes).map { ($0.method.qualifiedName, $0.right.rawValue) }
        return Dictionary(rows) { first, second in "\(first) and \(second)" }
    }

    /// Whether a person with these roles has that right.
    package static func allows(_ right: String, roles: [String], isAdministrator: Bool) -> Bool {
        guard let right = Right(rawValue: right) else { return false }
        let caller = Caller(
            user: "someone",
            isAdministrator: isAdministrator,
            person: roles.isEmpty ? nil : OfficePerson(user: "someone", name: "Someone", roles: roles)
        )
        return caller.has(right)
    }
}
