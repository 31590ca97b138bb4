import Testing
import YishiAPI

/// A message with every member there is, as it stands on the wire.
struct Sample: Sendable, CustomTestStringConvertible {
    let method: any APIMethod.Type
    let input: String
    let output: String

    var testDescription: String { method.qualifiedName }
}

enum Literal {
    static let label = #"{"en":"Draft","zh":"草稿"}"#
    static let reason =
        #"{"code":"title_missing","field":"title","label":\#(label),"waivers":["secretary_general"],"who":["clerk"]}"#
    static let clock = """
        {"due":"2022-04-29","item":"区住建局","label":\(label),"limit":"2022-05-30","missingYear":2023,\
        "name":"screening","startedOn":"2022-04-18","status":"running","workingDaysLeft":-2}
        """
    static let proposal = """
        {"clocks":[\(clock)],"ended":false,"id":"2022-001","pending":{"action":"approve","actionLabel":\(label),\
        "at":"2022-04-18T02:00:00.000Z","confirmers":["secretary_general"],"input":{"outcome":"approve"},\
        "recordedBy":"li"},"record":{"title":"海产品产业链"},"revision":3,"state":"draft","stateLabel":\(label),\
        "step":"selection","stepLabel":\(label),"title":"海产品产业链","waitsFor":\(label),"workflow":"annual-proposal",\
        "workflowDigest":"ab12"}
        """
    static let event = """
        {"actor":"li","at":"2022-04-18T02:00:00.000Z","authority":"party_committee","detail":{"action":"approve"},\
        "digest":"cd34","kind":"confirmed","label":\(label),"proposal":"2022-001","revision":4,"seq":17,\
        "stateLabel":\(label)}
        """
    static let field = """
        {"choices":[{"label":\(label),"value":"a"}],"fields":[{"choices":[],"kind":"text","label":\(label),\
        "name":"unit","required":true}],"kind":"list","label":\(label),"name":"units","required":false}
        """
    static let action = """
        {"form":[\(field)],"label":\(label),"name":"submit","needsSecondPerson":false,"reasons":[\(reason)],\
        "roles":["clerk"],"to":"screening","waivable":["similar_not_checked"],"warnings":[\(reason)]}
        """
    static let changed = #"{"events":[\#(event)],"proposal":\#(proposal),"warnings":[\#(reason)]}"#
    static let changedAll = #"{"events":[\#(event)],"proposals":[\#(proposal)],"warnings":[\#(reason)]}"#
    static let workflow = """
        {"current":true,"digest":"ab12","ends":[{"label":\(label),"name":"archived"}],"hold":{"label":\(label),\
        "state":"on_hold"},"intake":[\(field)],"label":\(label),"name":"annual-proposal",\
        "office":[{"confirmers":[],"everywhere":false,"from":["draft"],"label":\(label),"name":"withdraw",\
        "roles":["clerk"],"to":["withdrawn"]}],"roles":[{"label":\(label),"name":"clerk"}],"start":"selection",\
        "steps":[{"actions":[{"confirmers":["secretary_general"],"everywhere":true,"from":["draft"],"label":\(label),\
        "name":"submit","roles":["clerk"],"to":["screening"]}],"entries":{"new":"draft"},\
        "exits":{"endorsed":"instruction/request"},"label":\(label),"module":"TopicSelection","name":"selection",\
        "states":[{"label":\(label),"name":"draft","waitsFor":\(label)}]}]}
        """
    static let fault = #"{"label":\#(label),"place":"event 12","rule":"digest"}"#
    static let person = #"{"name":"李明","roles":["clerk"],"unit":"住建局","user":"li"}"#
    static let definition = """
        {"current":true,"digest":"ab12","installedAt":"2022-04-18T02:00:00.000Z","label":\(label),\
        "name":"annual-proposal","open":8}
        """
}

extension Sample {
    static let proposals = acts + deadlines

    private static let acts: [Sample] = [
        Sample(
            method: Proposals.Create.self,
            input: #"{"fields":{"title":"海产品"},"requestId":"r1","workflow":"annual-proposal","year":2022}"#,
            output: Literal.changed
        ),
        Sample(
            method: Proposals.Get.self,
            input: #"{"asOf":"2022-05-01","id":"2022-001"}"#,
            output: #"{"proposal":\#(Literal.proposal)}"#
        ),
        Sample(
            method: Proposals.List.self,
            input: #"{"after":"2022-001","filter":"state=draft","limit":20}"#,
            output: #"{"next":"2022-002","proposals":[\#(Literal.proposal)]}"#
        ),
        Sample(
            method: Proposals.Similar.self,
            input: #"{"id":"2022-001"}"#,
            output: """
                {"similar":[{"id":"2021-004","percent":63,"stateLabel":\(Literal.label),"title":"海产品加工","year":2021}]}
                """
        ),
        Sample(
            method: Proposals.Actions.self,
            input: #"{"id":"2022-001"}"#,
            output: #"{"actions":[\#(Literal.action)],"clocks":[\#(Literal.clock)]}"#
        ),
        Sample(
            method: Proposals.Act.self,
            input: """
                {"action":"submit","dryRun":true,"expectedRevision":3,"id":"2022-001","input":{"title":"海产品"},\
                "requestId":"r2"}
                """,
            output: Literal.changed
        ),
        Sample(
            method: Proposals.CreateAll.self,
            input: """
                {"dryRun":false,"items":[{"title":"海产品"}],"requestId":"r3","workflow":"annual-proposal","year":2022}
                """,
            output: Literal.changedAll
        ),
        Sample(
            method: Proposals.ActAll.self,
            input: """
                {"attempts":[{"action":"approve","expectedRevision":5,"id":"2022-001","input":{"form":"reply"}}],\
                "dryRun":false,"requestId":"r4"}
                """,
            output: Literal.changedAll
        ),
        Sample(
            method: Proposals.Decide.self,
            input: #"{"confirm":false,"ids":["2022-001"],"reason":"文号有误","requestId":"r5"}"#,
            output: Literal.changedAll
        ),
        Sample(
            method: Proposals.AddFile.self,
            input: #"{"id":"2022-001","last":true,"name":"批复.pdf","part":"AAEC","upload":"u1"}"#,
            output: #"{"sha256":"ab12","upload":"u1"}"#
        ),
        Sample(
            method: Proposals.ReadFile.self,
            input: #"{"offset":524288,"sha256":"ab12"}"#,
            output: #"{"part":"AAEC","size":524291}"#
        ),
        Sample(
            method: Proposals.History.self,
            input: #"{"after":16,"id":"2022-001","limit":50}"#,
            output: #"{"events":[\#(Literal.event)],"next":17}"#
        ),
        Sample(
            method: Proposals.Watch.self,
            input: #"{"after":16,"id":"2022-001"}"#,
            output: #"{"cursor":17,"event":\#(Literal.event)}"#
        ),
        Sample(
            method: Proposals.Describe.self,
            input: #"{"workflow":"annual-proposal"}"#,
            output: #"{"modules":[{"module":"TopicSelection"}],"workflows":[\#(Literal.workflow)]}"#
        ),
    ]

    static let manage = office + calendars

    private static let office: [Sample] = [
        Sample(
            method: Manage.WhoAmI.self,
            input: "{}",
            output: """
                {"administrator":false,"name":"李明","roles":["clerk"],"timeZone":"+08:00","unit":"住建局",\
                "user":"li"}
                """
        ),
        Sample(
            method: Manage.Status.self,
            input: "{}",
            output: """
                {"code":"disk_full","ended":2,"events":17,"head":"cd34","label":\(Literal.label),"ledgerBytes":4096,\
                "open":6,"pending":1,"reason":"Draft","since":"2022-04-18T02:00:00.000Z","state":"read_only",\
                "version":"0.1.0"}
                """
        ),
        Sample(
            method: Manage.Doctor.self,
            input: "{}",
            output: """
                {"checks":[{"label":\(Literal.label),"name":"disk","next":\(Literal.label),"state":"warning"}]}
                """
        ),
        Sample(
            method: Manage.Verify.self,
            input: #"{"head":"cd34"}"#,
            output: #"{"events":17,"evidence":3,"faults":[\#(Literal.fault)],"head":"cd34"}"#
        ),
        Sample(method: Manage.ListPeople.self, input: "{}", output: #"{"people":[\#(Literal.person)]}"#),
        Sample(method: Manage.SetPerson.self, input: Literal.person, output: #"{"person":\#(Literal.person)}"#),
        Sample(method: Manage.RemovePerson.self, input: #"{"user":"li"}"#, output: "{}"),
        Sample(
            method: Manage.ListRoles.self,
            input: "{}",
            output: #"{"roles":[{"label":\#(Literal.label),"name":"clerk"}]}"#
        ),
        Sample(
            method: Manage.ListDefinitions.self,
            input: "{}",
            output: #"{"definitions":[\#(Literal.definition)]}"#
        ),
        Sample(
            method: Manage.CheckDefinition.self,
            input: #"{"text":"name: a"}"#,
            output: #"{"faults":[\#(Literal.fault)]}"#
        ),
        Sample(
            method: Manage.InstallDefinition.self,
            input: #"{"text":"name: a"}"#,
            output: #"{"definition":\#(Literal.definition)}"#
        ),
        Sample(method: Manage.RemoveDefinition.self, input: #"{"digest":"ab12"}"#, output: "{}"),
        Sample(method: Manage.ReadDefinition.self, input: #"{"digest":"ab12"}"#, output: #"{"text":"name: a"}"#),
        Sample(
            method: Manage.Backup.self,
            input: #"{"directory":"/srv/backup","keep":14}"#,
            output: #"{"events":17,"head":"cd34","path":"/srv/backup/yishi-17","removed":["/srv/backup/yishi-3"]}"#
        ),
        Sample(method: Manage.Reload.self, input: "{}", output: #"{"changed":["limits"],"waiting":["socket"]}"#),
    ]
}
