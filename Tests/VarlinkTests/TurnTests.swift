import NIOCore
import NIOEmbedded
import Synchronization
import Testing
import Varlink

/// Who has more to do lets the loop look at the other connections first.
@Suite(.timeLimit(.minutes(1))) struct TurnTests {
    private func call(_ number: Int) -> String {
        #"{"method":"test.Methods.Echo","parameters":{"value":\#(number)}}"# + "\0"
    }

    private func reply(_ number: Int) -> String { #"{"parameters":{"value":\#(number)}}"# + "\0" }

    /// A bell that is heard when the test likes.
    private final class Bell: Sendable {
        let rung = Signal<Turns>()
        private let rings = Atomic(0)

        var count: Int { rings.load(ordering: .sequentiallyConsistent) }

        func ring(_ turns: Turns) {
            rings.add(1, ordering: .sequentiallyConsistent)
            rung.send(turns)
        }

        /// Waits for it to ring, and begins the turns.
        func hear(on fixture: ConnectionFixture) async throws {
            let turns = try #require(await rung.next())
            try await fixture.channel.testingEventLoop.executeInContext { turns.begin() }
        }
    }

    @Test func theNextCallOfOneGoWaitsForItsTurn() async throws {
        let (bell, started) = (Bell(), Signal<String>())
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: started),
            ring: { bell.ring($0) }
        )
        try await fixture.send(call(0) + call(1) + call(2))
        for number in 0..<3 {
            #expect(await started.next() == "\(number)")
            #expect(try await fixture.reply() == reply(number))
            if number < 2 { try await bell.hear(on: fixture) }
        }
        #expect(bell.count == 2)
    }

    @Test func whoWaitsForEachReplyNeedsNoTurn() async throws {
        let bell = Bell()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), ring: { bell.ring($0) })
        for number in 0..<3 {
            try await fixture.send(call(number))
            #expect(try await fixture.reply() == reply(number))
        }
        #expect(bell.count == 0)
    }

    @Test func eachReplyOfAStreamWaitsForItsTurn() async throws {
        let (bell, sent) = (Bell(), Signal<String>())
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: sent),
            ring: { bell.ring($0) }
        )
        try await fixture.send(#"{"method":"test.Methods.Count","parameters":{"to":3},"more":true}"# + "\0")
        for number in 0..<3 {
            try await bell.hear(on: fixture)
            #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":\#(number)}}"# + "\0")
            #expect(await sent.next() == "\(number)")
            #expect(bell.count >= number + 1)
        }
        #expect(try await fixture.reply() == #"{"parameters":{}}"# + "\0")
        #expect(bell.count == 3)
    }
}
