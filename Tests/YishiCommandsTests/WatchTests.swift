import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi watch")
struct WatchTests {
    private static func reply(_ cursor: Int, _ event: Proposals.Event? = nil) throws -> JSONObject {
        try #require(JSON(encoding: Proposals.Watch.Output(cursor: cursor, event: event)).object)
    }

    private static func event(_ seq: Int, to state: String? = nil) throws -> JSONObject {
        try reply(seq, Office.event(seq, "submit", to: state))
    }

    /// The sequence numbers of the events that were written as lines of JSON.
    private static func seqs(_ outcome: Outcome) throws -> [Int?] {
        try outcome.output.split(separator: "\n").map { try JSON(parsing: String($0))["seq"]?.integer }
    }

    @Test("goes on after a restart, and loses and repeats nothing")
    func aRestartLosesAndRepeatsNothing() throws {
        let daemon = try Office.daemon()
        daemon.stream(
            Proposals.Watch.self,
            [
                .init(replies: [try Self.reply(4), try Self.event(5), try Self.event(6)], ending: .noReply("closed")),
                .init(replies: [], ending: .unreachable("refused")),
                .init(replies: [], ending: .unreachable("refused")),
                .init(replies: [try Self.reply(6), try Self.event(6), try Self.event(7)], ending: nil),
                .init(replies: [try Self.reply(7), try Self.event(8, to: "archived")], ending: nil),
            ]
        )
        let outcome = try run(["watch", "--until", "archived", "--json"], daemon)
        #expect(outcome.status == .done)
        #expect(try Self.seqs(outcome) == [5, 6, 7, 8])
        #expect(daemon.parameters(of: Proposals.Watch.self).map { $0["after"] } == [nil, 6, 6, 6, 7])
        #expect(outcome.errors == "The connection was lost (closed); trying again.\n")
    }

    @Test("waits longer and longer, up to a bound, and shortly again after success")
    func pausesGrowAndStart() throws {
        let daemon = try Office.daemon()
        let failing = Array(repeating: FakeDaemon.Stream(replies: [], ending: .unreachable("refused")), count: 8)
        let good = FakeDaemon.Stream(replies: [try Self.reply(4)], ending: .noReply("closed"))
        let last = FakeDaemon.Stream(replies: [try Self.event(5, to: "archived")], ending: nil)
        daemon.stream(Proposals.Watch.self, [good] + failing + [good, last])
        let outcome = try run(["watch", "--until", "Archived"], daemon)
        let grown = [100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000].map { Duration.milliseconds($0) }
        #expect(outcome.pauses == grown + [.milliseconds(100)])
    }

    @Test("says at once where nothing can be reached at first")
    func theFirstConnectionMustSucceed() throws {
        let daemon = try Office.daemon()
        daemon.stream(Proposals.Watch.self, [.init(replies: [], ending: .unreachable("refused"))])
        let outcome = try run(["watch"], daemon)
        #expect(outcome.status == .unreachable)
        #expect(outcome.pauses.isEmpty)
    }

    @Test("goes on from its own cursor where the daemon finds it too slow")
    func aLaggingReaderGoesOn() throws {
        let daemon = try Office.daemon()
        let lagged = Proposals.Failure.lagged(cursor: 9)
        daemon.stream(
            Proposals.Watch.self,
            [
                .init(
                    replies: [try Self.reply(4), try Self.event(5)],
                    ending: .error(name: lagged.name, parameters: try lagged.parameters())
                ), .init(replies: [try Self.reply(5), try Self.event(6, to: "archived")], ending: nil),
            ]
        )
        let outcome = try run(["watch", "--until", "已归档", "--json"], daemon)
        #expect(try Self.seqs(outcome) == [5, 6])
        #expect(daemon.parameters(of: Proposals.Watch.self).map { $0["after"] } == [nil, 5])
    }

    @Test("ends at once where the proposal is in that state already")
    func aStateReachedBeforeEndsAtOnce() throws {
        let daemon = try Office.daemon()
        daemon.stream(Proposals.Watch.self, [.init(replies: [try Self.reply(4), try Self.event(5)], ending: nil)])
        let outcome = try run(["watch", "2022-001", "--until", "draft", "--json"], daemon)
        #expect(outcome.status == .done)
        #expect(outcome.output.isEmpty)
    }

    @Test("does not wait for a state that there is not")
    func aMisspeltStateIsRefused() throws {
        let outcome = try run(["watch", "--until", "archievd"], try Office.daemon())
        #expect(outcome.status == .usage)
    }

    @Test("shows an event as a line")
    func eventsAreLines() throws {
        let daemon = try Office.daemon()
        daemon.stream(Proposals.Watch.self, [.init(replies: [try Self.event(5, to: "archived")], ending: nil)])
        let outcome = try run(["watch", "--until", "archived"], daemon, in: .zh)
        #expect(outcome.output == "5  2022-04-18 10:05  2022-001  submit  已办理  li  → archived\n")
    }
}
