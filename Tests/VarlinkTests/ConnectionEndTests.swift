import NIOCore
import NIOEmbedded
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct ConnectionEndTests {
    private let endless = #"{"method":"test.Methods.Endless","more":true}"# + "\0"
    private let wait = #"{"method":"test.Methods.Wait","parameters":{"name":"a"}}"# + "\0"

    @Test func aSlowReaderHoldsUpItsSenderAtTheFirstReply() async throws {
        let events = Signal<String>()
        let peer = SlowPeer(arrived: events)
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: events), before: [peer])
        try await fixture.send(#"{"method":"test.Methods.Count","parameters":{"to":3},"more":true}"# + "\0")
        for number in 0..<3 {
            // One reply is on its way, and the sender goes on only when it has been read.
            #expect(await events.next() == #"{"continues":true,"parameters":{"number":\#(number)}}"# + "\0")
            events.send("read")
            peer.readOne()
            #expect(await events.next() == "read")
            #expect(await events.next() == "\(number)")
        }
        #expect(await events.next() == #"{"parameters":{}}"# + "\0")
        peer.readOne()
    }

    @Test func aStreamEndsWhenItsCallerIsGone() async throws {
        let (started, ended) = (Signal<String>(), Signal<String>())
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: started, ended: ended))
        try await fixture.send(endless)
        _ = try await fixture.reply()
        #expect(await started.next() == "endless")
        try await fixture.channel.close().get()
        #expect(await ended.next() == "endless")
        await fixture.end()
    }

    @Test func aStreamLivesOnWhenItsCallerSendsNoMore() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(#"{"method":"test.Methods.Count","parameters":{"to":2},"more":true}"# + "\0")
        fixture.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":0}}"# + "\0")
        #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":1}}"# + "\0")
        #expect(try await fixture.reply() == #"{"parameters":{}}"# + "\0")
        await fixture.end()
    }

    @Test func aCallGoesOnWhenItsCallerIsGoneAndIsWaitedFor() async throws {
        let (started, gate, ended) = (Signal<String>(), Signal<Void>(), Signal<String>())
        let fixture = try await ConnectionFixture(
            ConnectionFixture.interface(started: started, gate: gate, ended: ended)
        )
        try await fixture.send(wait)
        #expect(await started.next() == "a")
        try await fixture.channel.close().get()
        gate.send(())
        #expect(await ended.next() == "a")
        await fixture.end()
    }

    @Test func aStoppingServiceLetsACallFinishAndTakesNoOther() async throws {
        let (started, gate) = (Signal<String>(), Signal<Void>())
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: started, gate: gate))
        try await fixture.send(wait + wait)
        #expect(await started.next() == "a")
        fixture.quiesce()
        await fixture.pass(seconds: 1000)
        #expect(fixture.channel.isActive)
        gate.send(())
        #expect(try await fixture.reply() == #"{"parameters":{"name":"a"}}"# + "\0")
        await fixture.end()
        #expect(try await fixture.channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    @Test func aStoppingServiceEndsStreamsAndIdleConnections() async throws {
        let (started, ended) = (Signal<String>(), Signal<String>())
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: started, ended: ended))
        try await fixture.send(endless)
        #expect(await started.next() == "endless")
        fixture.quiesce()
        #expect(await ended.next() == "endless")
        await fixture.end()
        let idle = try await ConnectionFixture(ConnectionFixture.interface())
        idle.quiesce()
        await idle.end()
    }

    @Test func aStoppingServiceDoesNotWaitForAPeerThatDoesNotRead() async throws {
        let peer = SlowPeer()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), before: [peer])
        try await fixture.send(endless)
        _ = await peer.arrived.next()
        fixture.quiesce()
        await fixture.pass(seconds: 5)
        await fixture.end()
        let replying = SlowPeer()
        let second = try await ConnectionFixture(ConnectionFixture.interface(), before: [replying])
        try await second.send(#"{"method":"test.Methods.Text"}"# + "\0")
        _ = await replying.arrived.next()
        second.quiesce()
        await second.pass(seconds: 5)
        await second.end()
    }

    @Test func whoDoesNotReadAReplyIsLeftAfterAMinute() async throws {
        let peer = SlowPeer()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), before: [peer])
        let call = #"{"method":"test.Methods.Text"}"# + "\0"
        try await fixture.send(call + call)
        _ = await peer.arrived.next()
        await fixture.pass(seconds: 59)
        peer.readOne()
        // The next one has its own time.
        _ = await peer.arrived.next()
        await fixture.pass(seconds: 59)
        #expect(fixture.channel.isActive)
        await fixture.pass(seconds: 1)
        await fixture.end()
        #expect(await fixture.log.next()?.contains("a reply was not read after 60 s") == true)
    }

    @Test func whoDoesNotReadAStreamMayTakeTheirTime() async throws {
        let peer = SlowPeer()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), before: [peer])
        try await fixture.send(endless)
        _ = await peer.arrived.next()
        await fixture.pass(seconds: 100_000)
        #expect(fixture.channel.isActive)
        fixture.channel.close(promise: nil)
    }

    @Test func whoBreaksTheProtocolAndDoesNotReadIsLeftTheSame() async throws {
        let peer = SlowPeer()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), before: [peer])
        try await fixture.send("x\0")
        _ = await peer.arrived.next()
        await fixture.pass(seconds: 5)
        await fixture.end()
    }

    @Test func whoMayNotBeToldWhatCameOfACallIsToldNothingMore() async throws {
        let started = Signal<String>()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: started))
        let unsaid = #"{"method":"test.Methods.Unsaid"}"# + "\0"
        try await fixture.send(#"{"method":"test.Methods.Text"}"# + "\0" + unsaid + wait)
        #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0")
        await fixture.end()
        #expect(try await fixture.channel.readOutbound(as: ByteBuffer.self) == nil)
        #expect(!fixture.channel.isActive)
    }

    @Test func aStreamsReplyOverTheLimitFailsTheStream() async throws {
        var limits = VarlinkLimits()
        limits.replyBytes = 40
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), limits: limits)
        try await fixture.send(endless)
        #expect(
            try await fixture.reply()
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"limit"}}"#
                + "\0"
        )
    }
}
