import WorkflowEngine
import YishiAPI

/// `io.yishi.Manage`: every method, the right it asks for, and where it is handled.
let manageRoutes: [Route] = [
    .always(
        Manage.WhoAmI.self,
        .connect,
        open: { office, caller in caller.whoAmI(in: office.engine.time.zone) },
        closed: { office, caller in caller.whoAmI(in: office.zone) }
    ),
    .always(
        Manage.Status.self,
        .connect,
        open: { office, _ in await office.status() },
        closed: { office, _ in office.status() }
    ),
    .always(
        Manage.Doctor.self,
        .administer,
        open: { office, _ in await office.doctor.examine() },
        closed: { office, _ in office.doctor() }
    ),
    .once(Manage.Verify.self, .verify) { office, _, input in try await office.verify(input) },
    .once(Manage.ListPeople.self, .verify) { office, _, _ in try await office.listPeople() },
    .once(Manage.SetPerson.self, .administer) { try await $0.setPerson($2, for: $1) },
    .once(Manage.RemovePerson.self, .administer) { try await $0.removePerson($2, for: $1) },
    .once(Manage.ListRoles.self, .connect) { office, _, _ in try await office.listRoles() },
    .once(Manage.ListDefinitions.self, .connect) { office, _, _ in try await office.listDefinitions() },
    .once(Manage.CheckDefinition.self, .administer) { office, _, input in office.checkDefinition(input) },
    .once(Manage.InstallDefinition.self, .administer) { try await $0.installDefinition($2, for: $1) },
    .once(Manage.RemoveDefinition.self, .administer) { try await $0.removeDefinition($2, for: $1) },
    .once(Manage.ReadDefinition.self, .connect) { office, _, input in try await office.readDefinition(input) },
    .once(Manage.Backup.self, .administer) { office, _, input in try await office.backup(input) },
    .always(
        Manage.Reload.self,
        .administer,
        open: { office, _ in try await office.reloadConfiguration() },
        closed: { office, _ in try office.reload() }
    ),
    .once(Manage.ListCalendars.self, .connect) { office, _, _ in try await office.listCalendars() },
    .once(Manage.ReadCalendar.self, .connect) { office, _, input in try await office.readCalendar(input) },
    .once(Manage.SetCalendar.self, .administer) { try await $0.setCalendar($2, for: $1) },
    .once(Manage.RunScenario.self, .administer) { office, _, input in try await office.runScenario(input) },
]
