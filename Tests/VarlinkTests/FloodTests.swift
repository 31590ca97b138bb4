import NIOCore
import NIOEmbedded
import Synchronization
import Testing
import Varlink

/// What a peer sends while it is answered waits in its own socket, and not without bound in the service.
@Suite(.timeLimit(.minutes(10))) struct FloodTests {
    @Test func nothingMoreIsTakenWhileACallIsAnswered() async throws {
        let (started, gate) = (Signal<String>(), Signal<Void>())
        let reads = ReadCount()
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: started, gate: gate),
            before: [reads]
        )
        let before = reads.count
        try await fixture.send(#"{"method":"test.Methods.Wait","parameters":{"name":"a"}}"# + "\0")
        #expect(await started.next() == "a")
        #expect(reads.count == before, "it asked for more")
        gate.send(())
        #expect(try await fixture.reply() == #"{"parameters":{"name":"a"}}"# + "\0")
        await fixture.channel.testingEventLoop.run()
        #expect(reads.count == before + 1, "it goes on with the next one")
    }

    @Test func eachPieceOfALargeCallWaitsForItsTurn() async throws {
        let reads = ReadCount()
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(),
            turns: .seconds(1),
            before: [reads]
        )
        let padding = String(repeating: "x", count: LargeCallReader.threshold)
        try await fixture.send(#"{"method":"test.Methods.Text","parameters":{"pad":""# + padding)
        for _ in 0..<3 {
            let before = reads.count
            try await fixture.send(padding)
            #expect(reads.count == before, "it asked for more at once")
            await fixture.pass(seconds: 1)
            #expect(reads.count == before + 1)
        }
        try await fixture.send(#""}}"# + "\0")
        #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0")
    }

    @Test func newcomersAreTakenOneAtATurn() throws {
        let (loop, reads) = (EmbeddedEventLoop(), ReadCount())
        let channel = EmbeddedChannel(
            handlers: [reads, NewcomersTurns(Turns(on: loop, every: .seconds(1)))],
            loop: loop
        )
        for _ in 0..<3 { channel.read() }
        loop.run()
        for count in 1...3 {
            #expect(reads.count == count)
            loop.advanceTime(by: .seconds(1))
        }
        #expect(reads.count == 3)
    }

    @Test func aPeerThatDoesNotReadIsAnsweredOnce() async throws {
        let (started, arrived) = (Signal<String>(), Signal<String>())
        let peer = SlowPeer(arrived: arrived)
        let reads = ReadCount()
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: started),
            before: [reads, peer]
        )
        let padding = String(repeating: "x", count: 1 << 10)
        let calls = (0..<200).map {
            #"{"method":"test.Methods.Echo","parameters":{"pad":"\#(padding)","value":\#($0)}}"# + "\0"
        }
        try await fixture.send(calls.joined())
        #expect(await started.next() == "0")
        #expect(await arrived.next() == #"{"parameters":{"value":0}}"# + "\0")
        let before = reads.count
        try await fixture.send(calls.joined())
        #expect(reads.count == before, "it asked for more")
        peer.readOne()
        #expect(await started.next() == "1", "no other call was looked at")
        #expect(await arrived.next() == #"{"parameters":{"value":1}}"# + "\0")
        fixture.channel.close(promise: nil)
    }
}

/// How often the service asked its socket for more.
private final class ReadCount: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = Never

    private let reads = Atomic(0)

    var count: Int { reads.load(ordering: .sequentiallyConsistent) }

    func read(context: ChannelHandlerContext) {
        reads.add(1, ordering: .sequentiallyConsistent)
        context.read()
    }
}
