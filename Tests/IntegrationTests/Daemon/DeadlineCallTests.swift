import Foundation
import StrictJSON
import TestSupport
import Testing

/// What is due when, what waits for whom, and what will come, as people of an office are told over the socket.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct DeadlineCallTests {
    private static let clock = "party_committee_answer"
    private static let notFound = "io.yishi.Proposals.NotFound"

    /// A proposal that was sent to the Party committee long ago, and one that has only been entered.
    private func office(_ f: DaemonFixture) async throws -> (late: String, other: String, paper: String) {
        try await f.openOffice()
        let late = try await f.enterProposal("加快住宅小区充电设施配套建设")
        let other = try await f.enterProposal("整合公海铁联运优势")
        let paper = try await f.store("纪要", for: late)
        try await f.shortlist(late)
        try await f.endorse(late, minutes: [paper])
        try await f.sendRequest(for: late, paper: paper, on: "2024-03-01")
        return (late, other, paper)
    }

    @Test func whatIsOverdueIsListedExplainedAndWaitsForThoseWhoCanAct() async throws {
        try await DaemonFixture.with { f in
            let (late, other, paper) = try await office(f)
            let clerk = try await f.connect(as: .clerk)
            let listed = try await clerk.call("io.yishi.Proposals.List", ["filter": "overdue"])
            #expect(listed["proposals"]?.array?.map { $0["id"] } == [.string(late)])
            let open = try await clerk.call("io.yishi.Proposals.Deadlines", ["overdue": true])
            let deadline = try #require(open["deadlines"]?.array?.first)
            #expect(deadline["clock"]?["name"] == .string(Self.clock))
            #expect(deadline["clock"]?["due"] == "2024-03-29")
            #expect(deadline["clock"]?["status"] == "expired")
            #expect(deadline["who"] == ["clerk"])

            let explained = try await clerk.call(
                "io.yishi.Proposals.ExplainDeadline",
                ["id": .string(late), "clock": .string(Self.clock)]
            )
            #expect(explained["length"] == "20 working days")
            #expect(explained["lines"]?.array?.first == ["kind": "start", "on": "2024-03-01"])
            #expect(
                explained["lines"]?.array?.last == ["day": "working", "kind": "day", "number": 20, "on": "2024-03-29"]
            )
            #expect(explained["rungs"]?.array?.map { $0["on"] } == ["2024-03-29", "2024-04-08"])

            let tasks = try #require(try await clerk.call("io.yishi.Proposals.Todo")["tasks"]?.array)
            #expect(tasks.first?["kind"] == "act")
            #expect(tasks.map { $0["proposal"] } == [.string(late), .string(other)], "what is overdue is at the head")
            #expect(tasks.first?["actions"]?.array?.contains { $0["value"] == "approve" } == true)
            #expect(tasks.first?["reason"]?["zh"]?.string?.contains("已逾期") == true)

            try await f.recordAnswer(for: late, paper: paper, on: "2024-04-15")
            let rest = try await clerk.call("io.yishi.Proposals.Todo")["tasks"]?.array
            #expect(rest?.map { $0["proposal"] } == [.string(other)], "who recorded it waits for somebody else")
            let decisions = try await f.connect(as: .secretary).call("io.yishi.Proposals.Todo")["tasks"]?.array
            #expect(decisions?.first?["kind"] == "confirm")
            #expect(decisions?.first?["actions"]?.array?.map { $0["value"] } == ["approve"])
        }
    }

    @Test func otherPeopleAreToldNothingOfIt() async throws {
        try await DaemonFixture.with { f in
            let (late, _, _) = try await office(f)
            let unit = try await f.connect(as: .unit)
            #expect(try await unit.call("io.yishi.Proposals.Deadlines")["deadlines"] == [])
            #expect(try await unit.call("io.yishi.Proposals.Todo").parameters == ["more": false, "tasks": []])
            let parameters: JSONObject = ["id": .string(late), "clock": .string(Self.clock)]
            for method in ["Deadlines", "ExplainDeadline"] {
                #expect(try await unit.call("io.yishi.Proposals.\(method)", parameters).error == Self.notFound)
            }
            let forecast = try await forecast(unit, of: late, "approve", days: 20, f)
            #expect(forecast.error == Self.notFound)
            for method in ["Todo", "Deadlines", "ExplainDeadline", "Forecast"] {
                let reply = try await f.connect(as: .stranger).call("io.yishi.Proposals.\(method)", parameters)
                #expect(reply.error == "org.varlink.service.PermissionDenied", "\(method)")
            }
        }
    }

    @Test func pagesFollowEachOtherByWhatTheyHandBack() async throws {
        try await DaemonFixture.with { f in
            let (late, other, _) = try await office(f)
            let clerk = try await f.connect(as: .clerk)
            var parameters: JSONObject = ["limit": 1]
            var ids: [String?] = []
            while ids.count < 9 {
                let reply = try await clerk.call("io.yishi.Proposals.Deadlines", parameters)
                ids += (reply["deadlines"]?.array ?? []).map { $0["proposal"]?.string }
                guard let next = reply["next"] else { break }
                parameters["after"] = next
            }
            #expect(ids == [late, other])
        }
    }

    @Test func plannedActsAreForecastAndNothingChanges() async throws {
        try await DaemonFixture.with { f in
            let (late, _, _) = try await office(f)
            let clerk = try await f.connect(as: .clerk)
            let before = try await f.eventCount()
            let act = try await forecast(clerk, of: late, "approve", days: 30, f)
            let line = try #require(act["lines"]?.array?.first { $0["kind"] == "act" })
            #expect(line["label"]?["zh"] == "批准")
            #expect(line["reasons"]?.array?.isEmpty == false, "the form was not filled in")
            let refused = try await forecast(clerk, of: late, "archive", days: 30, f)
            #expect(refused["lines"]?.array?.contains { $0["kind"] == "refused" } == true)
            let beyond = try await forecast(clerk, of: late, "approve", days: 30, on: 31, f)
            #expect(beyond.parameters == ["parameter": "acts[0].on"])
            #expect(try await forecast(clerk, of: "2022-999", "approve", days: 30, f).error == Self.notFound)
            let many = JSON.array(Array(repeating: ["on": "2999-01-01", "id": "x", "action": "y"], count: 101))
            let through = try await day(0, f)
            let reply = try await clerk.call(
                "io.yishi.Proposals.Forecast",
                ["through": .string(through), "acts": many]
            )
            #expect(reply.parameters == ["parameter": "acts"])
            #expect(try await f.eventCount() == before)
        }
    }

    private func forecast(
        _ connection: Connection,
        of id: String,
        _ action: String,
        days: Int,
        on: Int = 1,
        _ f: DaemonFixture
    ) async throws -> Reply {
        let act: JSON = ["on": .string(try await day(on, f)), "id": .string(id), "action": .string(action)]
        return try await connection.call(
            "io.yishi.Proposals.Forecast",
            ["through": .string(try await day(days, f)), "acts": [act]]
        )
    }

    /// The day so many days after the last event, by the office's clock.
    private func day(_ count: Int, _ f: DaemonFixture) async throws -> String {
        let last = try await f.connect().call(
            "io.yishi.Proposals.History",
            ["after": .integer(try await f.eventCount() - 1)]
        )
        let at = try #require(last["events"]?.array?.first?["at"]?.string)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        var shanghai = Date.ISO8601FormatStyle().year().month().day()
        shanghai.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3_600))
        return try Date(at, strategy: style).addingTimeInterval(Double(count) * 86_400).formatted(shanghai)
    }
}
