import StrictJSON
import TestSupport
import Testing

/// What calls get that are well formed and make no sense.
@Suite(.timeLimit(.minutes(10))) struct CallTests {
    /// A call, and the error that it gets.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let method: String
        let parameters: JSONObject
        let error: String
        let names: JSONObject

        var testDescription: String { "\(method) \(JSON.object(parameters).canonicalText)" }

        init(_ method: String, _ parameters: JSONObject = [:], gets error: String, _ names: JSONObject = [:]) {
            (self.method, self.parameters, self.error, self.names) = (method, parameters, error, names)
        }

        init(_ method: String, _ parameters: JSONObject = [:], parameter: String) {
            self.init(method, parameters, gets: "InvalidParameter", ["parameter": .string(parameter)])
        }
    }

    private static let half = JSON.number(2.5)

    private static let unknown = [
        Wrong("GetInfo", gets: "MethodNotFound", ["method": "GetInfo"]),
        Wrong("", gets: "MethodNotFound", ["method": ""]),
        Wrong("org.example.Nothing", gets: "InterfaceNotFound", ["interface": "org.example"]),
        Wrong("io.yishi.Proposals.", gets: "MethodNotFound", ["method": "io.yishi.Proposals."]),
        Wrong("io.yishi.Proposals.Drop", gets: "MethodNotFound", ["method": "io.yishi.Proposals.Drop"]),
        Wrong("io.yishi.Proposals.get", gets: "MethodNotFound", ["method": "io.yishi.Proposals.get"]),
        Wrong("org.varlink.service.Get", gets: "MethodNotFound", ["method": "org.varlink.service.Get"]),
        Wrong(
            "org.varlink.service.GetInterfaceDescription",
            ["interface": "org.example"],
            gets: "InterfaceNotFound",
            ["interface": "org.example"]
        ),
        Wrong("org.varlink.service.GetInterfaceDescription", parameter: "interface"),
        Wrong("org.varlink.service.GetInterfaceDescription", ["interface": 1], parameter: "interface"),
        Wrong("io.yishi.Proposals.Watch", gets: "ExpectedMore"),
        Wrong("io.yishi.Proposals.Get", parameter: "id"),
        Wrong("io.yishi.Proposals.Get", ["id": 2022], parameter: "id"),
        Wrong("io.yishi.Proposals.Get", ["id": "2022-001", "asOf": "2026-02-30"], parameter: "asOf"),
        Wrong("io.yishi.Proposals.List", ["limit": 501], parameter: "limit"),
        Wrong("io.yishi.Proposals.List", ["limit": -1], parameter: "limit"),
        Wrong("io.yishi.Proposals.List", ["limit": half], parameter: "limit"),
        Wrong("io.yishi.Proposals.List", ["filter": "colour=red"], parameter: "filter"),
        Wrong("io.yishi.Proposals.History", ["after": "1"], parameter: "after"),
        Wrong("io.yishi.Proposals.Todo", ["limit": 0], parameter: "limit"),
        Wrong("io.yishi.Proposals.Todo", ["limit": 501], parameter: "limit"),
        Wrong("io.yishi.Proposals.Deadlines", ["limit": 0], parameter: "limit"),
        Wrong("io.yishi.Proposals.Deadlines", ["through": "2026-02-30"], parameter: "through"),
        Wrong("io.yishi.Proposals.Deadlines", ["overdue": "yes"], parameter: "overdue"),
        Wrong("io.yishi.Proposals.Deadlines", ["after": "2022-001"], parameter: "after"),
        Wrong("io.yishi.Proposals.Deadlines", ["after": "W251bGwsMSwyLDNd"], parameter: "after"),
        Wrong("io.yishi.Proposals.ExplainDeadline", ["id": "2022-001"], parameter: "clock"),
        Wrong("io.yishi.Proposals.Forecast", parameter: "through"),
        Wrong("io.yishi.Proposals.Forecast", ["through": "soon"], parameter: "through"),
        Wrong("io.yishi.Proposals.Forecast", ["through": "2022-01-01"], parameter: "through"),
        Wrong("io.yishi.Proposals.Forecast", ["through": "2999-01-01"], parameter: "through"),
        Wrong("io.yishi.Proposals.Forecast", ["through": "2999-01-01", "limit": 0], parameter: "limit"),
        Wrong("io.yishi.Proposals.Forecast", ["through": "2999-01-01", "limit": 5_001], parameter: "limit"),
        Wrong(
            "io.yishi.Proposals.Forecast",
            ["through": "2999-01-01", "acts": [["id": "x"]]],
            parameter: "acts[0].on"
        ),
        Wrong("io.yishi.Proposals.ReadFile", ["sha256": "../../ledger.sqlite", "offset": -1], parameter: "offset"),
    ]

    @Test(arguments: unknown)
    func whatIsNotThereGetsAName(_ wrong: Wrong) async throws {
        try await DaemonFixture.with { f in
            let connection = try await f.connect()
            let reply = try await connection.call(wrong.method, wrong.parameters)
            #expect(reply.error == "org.varlink.service.\(wrong.error)")
            #expect(reply.parameters == wrong.names)
            // The connection is as good as before.
            #expect(try await connection.call("org.varlink.service.GetInfo").error == nil)
        }
    }

    private static let fields: JSON = ["title": "着力推动文旅产业发展"]

    private static let changes = [
        Wrong("Create", ["fields": fields, "user": "man"], parameter: "user"),
        Wrong("Create", ["fields": fields, "Year": 2022], parameter: "Year"),
        Wrong("Create", [:], parameter: "fields"),
        Wrong("Create", ["fields": []], parameter: "fields"),
        Wrong("Create", ["fields": fields, "year": "2022"], parameter: "year"),
        Wrong("Create", ["fields": fields, "year": half], parameter: "year"),
        Wrong("Create", ["fields": fields, "requestId": ""], parameter: "requestId"),
        Wrong("Create", ["fields": fields, "requestId": "two words"], parameter: "requestId"),
        Wrong(
            "Create",
            ["fields": fields, "requestId": .string(String(repeating: "k", count: 129))],
            parameter: "requestId"
        ),
        Wrong("CreateAll", ["items": [fields, 1]], parameter: "items[1]"),
        Wrong("Act", ["id": 1, "action": "submit"], parameter: "id"),
        Wrong("Act", ["id": "2022-001"], parameter: "action"),
        Wrong("Act", ["id": "2022-001", "action": "submit", "input": "all"], parameter: "input"),
        Wrong("Act", ["id": "2022-001", "action": "submit", "dryrun": true], parameter: "dryrun"),
        Wrong("Act", ["id": "2022-001", "action": "submit", "dryRun": "yes"], parameter: "dryRun"),
        Wrong("Act", ["id": "2022-001", "action": "submit", "expectedRevision": "1"], parameter: "expectedRevision"),
        Wrong(
            "ActAll",
            ["attempts": [["id": "2022-001", "action": "submit", "force": true]]],
            parameter: "attempts[0].force"
        ),
        Wrong("Decide", ["ids": ["2022-001"], "confirm": "yes"], parameter: "confirm"),
        Wrong("Decide", ["ids": "2022-001", "confirm": true], parameter: "ids"),
    ]

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot), arguments: changes)
    func aChangeThatIsNotUnderstoodIsNotMade(_ wrong: Wrong) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("着力推动文旅产业发展")
            let before = try await f.eventCount()
            let reply = try await f.connect(as: .clerk).call("io.yishi.Proposals.\(wrong.method)", wrong.parameters)
            #expect(reply.error == "org.varlink.service.InvalidParameter")
            #expect(reply.parameters == wrong.names)
            #expect(try await f.eventCount() == before)
        }
    }

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func aReadIgnoresWhatItDoesNotKnow() async throws {
        try await DaemonFixture.with { f in
            let reply = try await f.connect().call("io.yishi.Proposals.List", ["colour": "red"])
            #expect(reply["proposals"] == [])
        }
    }
}
