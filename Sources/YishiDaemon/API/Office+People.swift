import Ledger
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods about the people of the office.
extension Office {
    /// Roles that nobody is given: the system has the first from its groups, the second is the daemon.
    private static let reservedRoles: Set = ["admin", "system"]

    func listPeople() async throws -> Manage.ListPeople.Output {
        Manage.ListPeople.Output(
            people: try await engine.ledger.read { try $0.people() }.map(Manage.Person.init)
        )
    }

    func setPerson(_ input: Manage.SetPerson.Input, for caller: Caller) async throws -> Manage.SetPerson.Output {
        let person = OfficePerson(user: input.user, name: input.name, roles: input.roles, unit: input.unit)
        try check(person, roles: try await roles().map(\.name))
        _ = try await engine.submit(Submission(user: caller.user, request: .setPerson(person)))
        return Manage.SetPerson.Output(person: Manage.Person(person))
    }

    func removePerson(
        _ input: Manage.RemovePerson.Input,
        for caller: Caller
    ) async throws -> Manage.RemovePerson.Output {
        _ = try await engine.submit(Submission(user: caller.user, request: .removePerson(user: input.user)))
        return Manage.RemovePerson.Output()
    }

    func listRoles() async throws -> Manage.ListRoles.Output {
        Manage.ListRoles.Output(
            roles: try await roles().map { Manage.Role(name: $0.name, label: WireLabel($0.label)) }
        )
    }

    /// The roles of the current definitions that people can be given, each once.
    private func roles() async throws -> [RoleSpec] {
        var roles: [RoleSpec] = []
        for role in try await currentWorkflows().flatMap(\.definition.roles)
        where !Self.reservedRoles.contains(role.name) && !roles.contains(where: { $0.name == role.name }) {
            roles.append(role)
        }
        return roles
    }

    private func check(_ person: OfficePerson, roles: [String]) throws {
        func refuse(_ zh: String, _ en: String) -> Manage.Failure { .invalidPerson(WireLabel(en: en, zh: zh)) }
        guard person.user != "root" else {
            throw refuse("root 是系统管理员，不办理业务", "root administers and has no business role")
        }
        guard UserDatabase.hasUser(person.user) else {
            throw refuse("系统中没有用户 \(person.user)", "the system has no user \(person.user)")
        }
        let texts = [person.name] + (person.unit.map { [$0] } ?? [])
        guard texts.allSatisfy(Self.isPlainLine) else {
            throw refuse("姓名、单位须为一行文字", "name and unit must be one plain line each")
        }
        guard !person.roles.isEmpty else { throw refuse("至少要有一个角色", "at least one role is needed") }
        for role in person.roles where !roles.contains(role) {
            let known = roles.joined(separator: ", ")
            throw refuse("没有角色 \(role)，可用：\(known)", "there is no role \(role); there are \(known)")
        }
        guard Set(person.roles).count == person.roles.count else {
            throw refuse("角色重复", "a role is named twice")
        }
        guard person.roles != ["handling_unit"] || person.unit != nil else {
            throw refuse("承办单位账号须写明单位", "the account of a handling unit needs the unit")
        }
    }

    private static func isPlainLine(_ text: String) -> Bool {
        (1...100).contains(text.unicodeScalars.count) && text.contains { !$0.isWhitespace }
            && text.unicodeScalars.allSatisfy {
                ![.control, .lineSeparator, .paragraphSeparator, .format].contains($0.properties.generalCategory)
            }
    }
}
