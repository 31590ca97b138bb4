import NIOCore
import NIOEmbedded
import Synchronization
import Testing
import Varlink

/// What a peer sends while it is answered waits in its own socket, and not without bound in the service.
@Suite(.timeLimit(.minutes(10))) struct FloodTests {
    @Test func nothingMoreIsTakenWhileACallIsAnsweredAndMuchWaits() async throws {
        let (started, gate) = (Signal<String>(), Signal<Void>())
        let reads = ReadCount()
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: started, gate: gate),
            before: [reads]
        )
        try await fixture.send(#"{"method":"test.Methods.Wait","parameters":{"name":"a"}}"# + "\0")
        #expect(await started.next() == "a")
        let padding = String(repeating: "x", count: 1 << 10)
        let call = #"{"method":"test.Methods.Text","parameters":{"pad":"\#(padding)"}}"# + "\0"
        let count = (64 << 10) / call.utf8.count + 1
        let before = reads.count
        try await fixture.send(String(repeating: call, count: count))
        #expect(reads.count == before, "it asked for more")
        gate.send(())
        #expect(try await fixture.reply() == #"{"parameters":{"name":"a"}}"# + "\0")
        for _ in 0..<count { #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0") }
        await fixture.channel.testingEventLoop.run()
        #expect(reads.count > before, "it goes on where less waits")
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
