import Foundation
import StrictJSON
import TestSupport
import Testing

/// Working days over the socket, and what they move.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: OtherTime.isAvailable, "\(OtherTime.missing)"),
    .timeLimit(.minutes(10))
) struct CalendarTests {
    private static let manage = "io.yishi.Manage"
    private static let autumn = OtherTime("2026-10-28 10:00:00").wrapper

    /// The shipped lines of a year, and more.
    private static func table(_ year: Int, _ lines: String...) throws -> String {
        let file = Machine.package.appending(path: "Sources/YishiDaemon/Shipped/holidays-cn.csv")
        let shipped = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        return (["date,kind,notice"] + shipped.filter { $0.hasPrefix("\(year)") } + lines)
            .joined(separator: "\n")
    }

    /// A day on which the call for topics ends, as a day off.
    private static func change(isDryRun: Bool? = nil) throws -> JSONObject {
        var input: JSONObject = [
            "text": .string(try table(2026, "2026-11-20,off,临时通知")), "reason": "暴雪放假", "file": "2026.csv",
        ]
        input["dryRun"] = isDryRun.map { .bool($0) }
        return input
    }

    private func withOffice(_ body: (DaemonFixture, Connection) async throws -> Void) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            try await f.start(within: Self.autumn)
            try await f.openOffice()
            try await body(f, try await f.connect())
            #expect(try await f.faults() == [])
        }
    }

    private func due(_ f: DaemonFixture, _ id: String) async throws -> String? {
        let reply = try await f.connect(as: .clerk).call("io.yishi.Proposals.Get", ["id": .string(id)])
        return reply["proposal"]?["clocks"]?.array?.first?["due"]?.string
    }

    @Test func aDryRunTellsWhatMovesAndTheRealOneMovesIt() async throws {
        try await withOffice { f, administrator in
            let id = try await f.enterProposal("老旧小区停车难治理")
            let before = try await f.eventCount()
            let dry = try await administrator.call("\(Self.manage).SetCalendar", Self.change(isDryRun: true))
            #expect(dry.error == nil, "\(dry)")
            #expect(dry["years"] == [2026])
            let moved = try #require(dry["moved"]?.array?.first)
            #expect(moved["proposal"] == .string(id))
            #expect(moved["title"] == "老旧小区停车难治理")
            #expect(moved["label"] == ["en": "Call for topics", "zh": "征集截止"])
            #expect((moved["was"], moved["due"]) == ("2026-11-20", "2026-11-23"))
            #expect(try await f.eventCount() == before)
            #expect(try await due(f, id) == "2026-11-20")

            let real = try await administrator.call("\(Self.manage).SetCalendar", Self.change())
            #expect(real.parameters == dry.parameters)
            #expect(try await due(f, id) == "2026-11-23")
            let again = try await administrator.call("\(Self.manage).SetCalendar", Self.change())
            #expect(again.parameters == ["years": [], "moved": []])
            #expect(try await f.eventCount() == before + 2)

            let history = try await f.connect(as: .auditor).call("io.yishi.Proposals.History", ["id": .string(id)])
            let event = try #require(history["events"]?.array?.last)
            #expect(event["kind"] == "recounted")
            #expect(event["detail"]?["reason"] == "暴雪放假")
            try await f.daemon.stop()
            try await f.start(within: Self.autumn)
            #expect(try await f.eventCount() == before + 2)
            #expect(try await due(f, id) == "2026-11-23")
        }
    }

    @Test func everyFaultHasItsLineAndChangesNothing() async throws {
        try await withOffice { f, administrator in
            let before = try await f.eventCount()
            func faults(_ text: String, reason: String? = "更正", file: String? = nil) async throws -> [String] {
                var input: JSONObject = ["text": .string(text)]
                (input["reason"], input["file"]) = (reason.map { .string($0) }, file.map { .string($0) })
                let reply = try await administrator.call("\(Self.manage).SetCalendar", input)
                #expect(reply.error == "\(Self.manage).InvalidCalendar")
                return (reply["faults"]?.array ?? []).compactMap { fault in
                    fault["place"]?.string.map { "\($0) \(fault["rule"]?.string ?? "")" }
                }
            }
            #expect(
                try await faults("date,kind,notice\n2026-13-01,off,n\n2026-01-05,x,n") == [
                    "calendar:2 calendar-date", "calendar:3 calendar-kind",
                ]
            )
            #expect(
                try await faults(Self.table(2025, "2025-12-31,off,n"), file: "2025.csv") == [
                    "2025.csv:2 calendar-year-over"
                ]
            )
            #expect(
                try await faults(Self.table(2026, "2026-11-20,off,n"), reason: nil) == ["calendar:2 calendar-reason"]
            )
            #expect(try await faults("date,kind,notice\n2027-01-01,off,n").first == "calendar:2 calendar-balance")
            let body = try await administrator.call(
                "\(Self.manage).SetCalendar",
                ["text": .string(try Self.table(2026)), "body": "court"]
            )
            #expect(body.error == "\(Self.manage).NotFound")
            #expect(body.parameters == ["what": "body", "id": "court"])
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func everybodySeesTheYearsAndTheirDays() async throws {
        try await withOffice { f, administrator in
            let own = try Self.table(2026, "2026-11-20,off,临时通知")
            let set = try await administrator.call(
                "\(Self.manage).SetCalendar",
                ["text": .string(own), "body": "government"]
            )
            #expect(set.parameters == ["years": [2026], "moved": []], "\(set)")
            let anybody = try await f.connect(as: .stranger)
            let list = try await anybody.call("\(Self.manage).ListCalendars")
            #expect(list["bodies"] == [["name": "government", "label": ["en": "Government", "zh": "区政府"]]])
            let years = (list["years"]?.array ?? []).map { year in
                ["year", "workingDays", "daysOff", "makeUpDays"].reduce(year["body"]?.string ?? "everybody") {
                    "\($0) \(year[$1]?.integer ?? 0)"
                }
            }
            #expect(
                years == [
                    "everybody 2024 251 28 8", "everybody 2025 248 28 5", "everybody 2026 248 33 6",
                    "government 2026 247 34 6",
                ]
            )
            func days(_ year: Int, of body: String? = nil) async throws -> [String: JSON] {
                var input: JSONObject = ["year": .integer(year)]
                input["body"] = body.map { .string($0) }
                let days = try await anybody.call("\(Self.manage).ReadCalendar", input)["days"]?.array ?? []
                return Dictionary(days.map { ($0["on"]?.string ?? "", $0) }) { first, _ in first }
            }
            let common = try await days(2026)
            #expect(common.count == 365)
            #expect(common["2026-11-20"] == ["on": "2026-11-20", "day": "working"])
            #expect(common["2026-11-21"] == ["on": "2026-11-21", "day": "weekend"])
            #expect(
                common["2026-10-10"] == ["on": "2026-10-10", "day": "make_up", "notice": "国办发明电〔2025〕7号"]
            )
            #expect(
                try await days(2026, of: "government")["2026-11-20"]
                    == ["on": "2026-11-20", "day": "holiday", "notice": "临时通知"]
            )
            #expect(try await days(2024, of: "government").count == 366, "the common one, where it has none of its own")
            let unknown: [(JSONObject, String)] = [
                (["year": 2027], "2027"), (["year": 2026, "body": "court"], "court"),
            ]
            for (input, id) in unknown {
                let reply = try await anybody.call("\(Self.manage).ReadCalendar", input)
                #expect(reply.error == "\(Self.manage).NotFound")
                #expect(reply["id"] == .string(id))
            }
        }
    }

    @Test func whereNothingWasSaidNothingCanBeTakenNoteOf() async throws {
        try await withOffice { f, _ in
            let id = try await f.enterProposal("老旧小区停车难治理")
            let clerk = try await f.connect(as: .clerk)
            func acknowledge(_ clock: String, by connection: Connection) async throws -> Reply {
                try await connection.call(
                    "io.yishi.Proposals.Acknowledge",
                    ["id": .string(id), "clock": .string(clock)]
                )
            }
            let early = try await acknowledge("topic_call", by: clerk)
            #expect(early.error == "io.yishi.Proposals.Refused")
            #expect(early.codes == ["nothing_reminded"])
            #expect(early["action"] == "acknowledge")
            #expect(try await acknowledge("reply", by: clerk)["what"] == "clock")
            let unit = try await acknowledge("topic_call", by: try await f.connect(as: .unit))
            #expect(unit["what"] == "proposal", "a unit's account sees its own alone")
        }
    }
}
