import StrictJSON
import Testing
import YishiAPI
import YishiCommands

/// Whoever reads, wherever they are: times are those of the office.
@Suite("The office's time zone")
struct OfficeZoneTests {
    private static func daemon(_ offset: String?) throws -> FakeDaemon {
        let daemon = try Office.daemon()
        try daemon.answer(
            Manage.WhoAmI.self,
            with: .init(user: "li", name: "李明", roles: [], administrator: false, timeZone: offset)
        )
        let event = Office.event(1, "submit", label: Office.label("Submit", "提交"), to: "screening")
        try daemon.answer(Proposals.History.self, with: .init(events: [event]))
        try daemon.answer(Manage.ReadCalendar.self, with: .init(days: Office.year2022))
        return daemon
    }

    /// The console's reader is in China.
    @Test(
        "sets instants and today",
        arguments: [
            ("+08:00", "2022-04-18 10:05", "2022-05"), ("-05:00", "2022-04-17 21:05", "2022-04"),
            ("+05:30", "2022-04-18 07:35", "2022-04"), (nil, "2022-04-18 10:05", "2022-05"),
            ("Asia", "2022-04-18 10:05", "2022-05"),
        ] as [(String?, String, String)]
    )
    func timesAreThoseOfTheOffice(_ offset: String?, _ time: String, _ month: String) throws {
        let daemon = try Self.daemon(offset)
        #expect(try run(["history"], daemon).output.contains(time))
        #expect(
            try run(["admin", "calendar", "show"], daemon, at: "2022-04-30T16:30:00Z").output.hasPrefix("\(month)  ")
        )
    }

    @Test("is asked for once, and not for programs")
    func itIsAskedForOnce() throws {
        let daemon = try Self.daemon("+08:00")
        func reply(_ cursor: Int, _ event: Proposals.Event? = nil) throws -> JSONObject {
            try #require(JSON(encoding: Proposals.Watch.Output(cursor: cursor, event: event)).object)
        }
        let replies = [try reply(0), try reply(1, Office.event(1)), try reply(2, Office.event(2, to: "archived"))]
        for (words, count) in [(["--json"], 0), ([], 1)] {
            daemon.stream(Proposals.Watch.self, [.init(replies: replies, ending: nil)])
            try #require(try run(["watch", "--until", "archived"] + words, daemon).status == .done)
            #expect(daemon.parameters(of: Manage.WhoAmI.self).count == count)
        }
    }
}
