import Foundation
import StrictJSON
import TestSupport
import Testing

/// Reminders that somebody takes note of, over the socket, and deadlines as they stood on an earlier day.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: OtherTime.isAvailable, "\(OtherTime.missing)"),
    .timeLimit(.minutes(10))
) struct AcknowledgeTests {
    private static let proposals = "io.yishi.Proposals"
    private static let clock = "topic_call"

    /// Topics are called for until 20 November: a draft that was entered on 28 October reminds on the 17th.
    private func withReminder(_ body: (DaemonFixture, String) async throws -> Void) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            try await f.start(within: OtherTime("2026-10-28 10:00:00").wrapper)
            try await f.openOffice()
            let id = try await f.enterProposal("老旧小区停车难治理")
            try await f.daemon.stop()
            try await f.start(within: OtherTime("2026-11-17 10:00:00").wrapper)
            let watch = try f.launchYishi(["watch", id, "--after", "0", "--json"])
            try await watch.output.until { $0.lines.contains { $0.contains("\"reminded\"") } }
            try await body(f, id)
        }
    }

    /// The deadline as `Get` shows it, today or as of another day.
    private func deadline(_ f: DaemonFixture, _ id: String, asOf day: String? = nil) async throws -> JSON? {
        var parameters: JSONObject = ["id": .string(id)]
        parameters["asOf"] = day.map { .string($0) }
        let reply = try await f.connect(as: .clerk).call("\(Self.proposals).Get", parameters)
        return reply["proposal"]?["clocks"]?.array?.first { $0["name"]?.string == Self.clock }
    }

    @Test func aReminderIsNotedOnceByThoseWhoWereTold() async throws {
        try await withReminder { f, id in
            let clerk = try await f.connect(as: .clerk)
            func reminder() async throws -> JSON? {
                let reply = try await clerk.call("\(Self.proposals).Deadlines", ["id": .string(id)])
                return reply["deadlines"]?.array?.first?["reminder"]
            }
            #expect(try await reminder()?["at"] == -3)
            let parameters: JSONObject = ["id": .string(id), "clock": .string(Self.clock), "requestId": "k"]
            let method = "\(Self.proposals).Acknowledge"
            let other = try await f.connect(as: .secretary).call(method, parameters)
            #expect(other["reasons"]?.array?.map { $0["code"] } == ["role_forbidden"], "\(other)")

            let noted = try await clerk.call(method, parameters)
            let event = try #require(noted["events"]?.array?.first, "\(noted)")
            #expect(event["kind"] == "acknowledged" && event["detail"]?["at"] == -3, "\(event)")
            #expect(event["actor"]?.string == Member.clerk.user)
            #expect(noted["proposal"]?["id"] == .string(id))
            #expect(try await reminder() == nil)
            let repeated = try await clerk.call(method, parameters)
            #expect(repeated["events"]?.array?.map { $0["seq"] } == [event["seq"]], "it has taken effect once")
            let again = try await clerk.call(method, parameters.merging(["requestId": "l"]))
            #expect(again["reasons"]?.array?.map { $0["code"] } == ["nothing_reminded"], "\(again)")
        }
    }

    @Test func aDeadlineOfAnEarlierDayIsAsFarAwayAsItWasThen() async throws {
        try await withReminder { f, id in
            #expect(try await deadline(f, id)?["workingDaysLeft"] == 3)
            #expect(try await deadline(f, id, asOf: "2026-10-28")?["workingDaysLeft"] == 17)
            // A day to come is not known to be any different from today.
            #expect(try await deadline(f, id, asOf: "2027-10-28")?["workingDaysLeft"] == 3)
            let actions = try await f.connect(as: .clerk).call("\(Self.proposals).Actions", ["id": .string(id)])
            #expect(actions["clocks"]?.array?.map { $0["workingDaysLeft"] } == [3])
        }
    }
}
