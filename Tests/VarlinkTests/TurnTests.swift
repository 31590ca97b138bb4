import NIOCore
import NIOEmbedded
import Synchronization
import Testing
import Varlink

/// Who has more to do than others goes on at a pace that leaves time to them.
@Suite(.timeLimit(.minutes(10))) struct TurnTests {
    private func call(_ number: Int) -> String {
        #"{"method":"test.Methods.Echo","parameters":{"value":\#(number)}}"# + "\0"
    }

    private func reply(_ number: Int) -> String { #"{"parameters":{"value":\#(number)}}"# + "\0" }

    @Test func turnsAreGivenOneByOneInTheirOrder() {
        let (loop, told) = (EmbeddedEventLoop(), Told())
        let turns = Turns(on: loop, every: .seconds(1))
        for name in ["a", "b", "c"] { turns.take { told.add(name) } }
        loop.run()
        #expect(told.all == ["a"])
        loop.advanceTime(by: .milliseconds(999))
        #expect(told.all == ["a"])
        loop.advanceTime(by: .milliseconds(1))
        #expect(told.all == ["a", "b"])
        turns.take { told.add("d") }
        loop.advanceTime(by: .seconds(10))
        #expect(told.all == ["a", "b", "c", "d"])
        // Nobody has waited for a while.
        turns.take { told.add("e") }
        loop.run()
        #expect(told.all.last == "e")
    }

    @Test func turnsThatNobodyWantedAreMadeUpFor() {
        let (loop, told) = (EmbeddedEventLoop(), Told())
        let turns = Turns(on: loop, every: .seconds(1), credit: 2)
        loop.advanceTime(by: .hours(1))
        for name in ["a", "b", "c", "d", "e"] { turns.take { told.add(name) } }
        loop.run()
        #expect(told.all == ["a", "b", "c"])
        loop.advanceTime(by: .seconds(1))
        #expect(told.all == ["a", "b", "c", "d"])
        loop.advanceTime(by: .seconds(1))
        #expect(told.all == ["a", "b", "c", "d", "e"])
    }

    @Test func whoHasNothingToDoAnyMoreCostsNoTurn() {
        let (loop, told) = (EmbeddedEventLoop(), Told())
        let turns = Turns(on: loop, every: .seconds(1))
        for _ in 0..<1_000 { turns.take { false } }
        turns.take { told.add("a") }
        loop.run()
        #expect(told.all == ["a"])
    }

    @Test func whoTakesAnotherInTheirTurnIsBehindTheOthers() {
        let (loop, told) = (EmbeddedEventLoop(), Told())
        let turns = Turns(on: loop, every: .seconds(1))
        turns.take {
            turns.take { told.add("again") }
            return told.add("a")
        }
        turns.take { told.add("b") }
        loop.run()
        #expect(told.all == ["a"])
        loop.advanceTime(by: .seconds(1))
        #expect(told.all == ["a", "b"])
        loop.advanceTime(by: .seconds(1))
        #expect(told.all == ["a", "b", "again"])
    }

    @Test func theEndIsToldOnceWhenNobodyHasWantedATurnForASecond() {
        let (loop, told) = (EmbeddedEventLoop(), Told())
        let turns = Turns(on: loop, every: .milliseconds(1)) { _ = told.add("end") }
        for _ in 0..<3 {
            turns.take { told.add("a") }
            loop.advanceTime(by: .milliseconds(999))
        }
        #expect(told.all == ["a", "a", "a"])
        loop.advanceTime(by: .hours(1))
        #expect(told.all == ["a", "a", "a", "end"])
    }

    @Test func theNextCallOfOneGoWaitsForItsTurn() async throws {
        let times = ReplyTimes()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), turns: .seconds(1), before: [times])
        let loop = fixture.channel.testingEventLoop
        try await fixture.send((0..<4).map(call).joined())
        for number in 0..<4 {
            // No other time passes. The second call has the first turn.
            if number > 1 { await loop.advanceTime(by: .seconds(1)) }
            while times.all.count <= number { await loop.run() }
            #expect(try await fixture.reply() == reply(number))
        }
        #expect(times.all.map { $0 - times.all[0] } == [.zero, .zero, .seconds(1), .seconds(2)])
    }

    @Test func whoWaitsForEachReplyNeedsNoTurn() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), turns: .hours(1))
        for number in 0..<5 {
            try await fixture.send(call(number))
            #expect(try await fixture.reply() == reply(number))
        }
    }

    @Test func eachReplyOfAStreamWaitsForItsTurn() async throws {
        let times = ReplyTimes()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), turns: .seconds(1), before: [times])
        try await fixture.send(#"{"method":"test.Methods.Count","parameters":{"to":3},"more":true}"# + "\0")
        let loop = fixture.channel.testingEventLoop
        for number in 0..<3 {
            if number > 0 { await loop.advanceTime(by: .seconds(1)) }
            while times.all.count <= number { await loop.run() }
            #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":\#(number)}}"# + "\0")
        }
        #expect(try await fixture.reply() == #"{"parameters":{}}"# + "\0")
        #expect(times.all.prefix(3).map { $0 - times.all[0] } == [.zero, .seconds(1), .seconds(2)])
    }
}

private final class Told: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock(\.self) }

    /// Always `true`, as of a turn that was used.
    func add(_ line: String) -> Bool {
        lines.withLock { $0.append(line) }
        return true
    }
}

/// When each reply left, in the connection's own time.
private final class ReplyTimes: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let times = Mutex<[NIODeadline]>([])

    var all: [NIODeadline] { times.withLock(\.self) }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        times.withLock { $0.append(context.eventLoop.now) }
        context.write(data, promise: promise)
    }
}
