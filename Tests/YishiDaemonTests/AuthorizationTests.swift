import Testing
import YishiAPI
import YishiDaemon

@Suite struct AuthorizationTests {
    @Test func everyMethodOfBothInterfacesHasExactlyOneRow() {
        let methods = (Proposals.methods + Manage.methods).map { $0.qualifiedName }
        #expect(Set(Authorization.table.keys) == Set(methods))
        #expect(Set(methods).count == methods.count)
        let rights: Set = ["connect", "read", "change", "verify", "administer"]
        for (method, right) in Authorization.table { #expect(rights.contains(right), "\(method): \(right)") }
    }

    @Test func whatChangesIsNeverOpenToReaders() {
        for method in Proposals.methods where method.kind == .change {
            #expect(Authorization.table[method.qualifiedName] == "change")
        }
        for method in Manage.methods where method.kind == .change {
            #expect(Authorization.table[method.qualifiedName] == "administer")
        }
    }

    @Test(arguments: [
        ("connect", [], false, true), ("connect", ["clerk"], false, true),
        ("read", [], false, false), ("read", ["auditor"], false, true), ("read", [], true, true),
        ("change", [], false, false), ("change", ["auditor"], false, false), ("change", [], true, false),
        ("change", ["clerk"], false, true), ("change", ["auditor", "clerk"], false, true),
        ("verify", ["clerk"], false, false), ("verify", ["auditor"], false, true), ("verify", [], true, true),
        ("administer", ["secretary_general"], false, false), ("administer", ["auditor"], false, false),
        ("administer", [], true, true),
    ])
    func aRightFollowsFromRolesAndTheAdministratorsGroup(
        right: String,
        roles: [String],
        isAdministrator: Bool,
        expected: Bool
    ) {
        #expect(Authorization.allows(right, roles: roles, isAdministrator: isAdministrator) == expected)
    }
}
