/// The interface `io.yishi.Manage`: people, definitions and the state of the ledger.
package enum Manage: APIInterface {
    package typealias Label = WireLabel

    package static let name = "io.yishi.Manage"
    package static var text: [UInt8] { PackageResources.io_yishi_Manage_varlink }
    package static let methods: [any APIMethod.Type] = [
        WhoAmI.self,
        Status.self,
        Doctor.self,
        Verify.self,
        ListPeople.self,
        SetPerson.self,
        RemovePerson.self,
        ListRoles.self,
        ListDefinitions.self,
        CheckDefinition.self,
        InstallDefinition.self,
        RemoveDefinition.self,
        ReadDefinition.self,
        Backup.self,
        Reload.self,
        ListCalendars.self,
        ReadCalendar.self,
        SetCalendar.self,
        RunScenario.self,
    ]
}
