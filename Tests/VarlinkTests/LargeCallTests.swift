import Foundation
import NIOCore
import NIOEmbedded
import NIOPosix
import Testing
import Varlink

/// Calls that take long to read hold up nobody but each other.
@Suite(.timeLimit(.minutes(10))) struct LargeCallTests {
    private let small = #"{"method":"test.Methods.Text"}"# + "\0"
    private let stream = #"{"method":"test.Methods.Silent","more":true,"parameters":{"pad":"\#(padding)"}}"# + "\0"

    private static let padding = String(repeating: "x", count: LargeCallReader.threshold)

    private func echo(_ value: String, ending: String = "") -> String {
        #"{"method":"test.Methods.Echo","parameters":{"pad":"\#(Self.padding)","value":"\#(value)"}}\#(ending)"# + "\0"
    }

    /// Gives `body` a thread to read on, which does nothing until `body` lets it go on.
    private func withBusyThread(_ body: (NIOThreadPool, _ goOn: () -> Void) async throws -> Void) async throws {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        let gate = DispatchSemaphore(value: 0)
        thread.submit { _ in gate.wait() }
        do {
            try await body(thread) { gate.signal() }
        } catch {
            gate.signal()
            try await thread.shutdownGracefully()
            throw error
        }
        try await thread.shutdownGracefully()
    }

    @Test func othersAreAnsweredWhileALargeCallIsRead() async throws {
        try await withBusyThread { thread, goOn in
            let hostile = try await ConnectionFixture(ConnectionFixture.interface(), readingOn: thread)
            let honest = try await ConnectionFixture(ConnectionFixture.interface(), readingOn: thread)
            try await hostile.send(echo("late") + small)
            for _ in 0..<3 {
                try await honest.send(small)
                #expect(try await honest.reply() == #"{"parameters":{"value":1}}"# + "\0")
            }
            try #require(try await hostile.channel.readOutbound(as: ByteBuffer.self) == nil)
            goOn()
            #expect(try await hostile.reply() == #"{"parameters":{"value":"late"}}"# + "\0")
            #expect(try await hostile.reply() == #"{"parameters":{"value":1}}"# + "\0")
        }
    }

    @Test func waitingToBeReadIsNotThePeersTime() async throws {
        try await withBusyThread { thread, goOn in
            let fixture = try await ConnectionFixture(ConnectionFixture.interface(), readingOn: thread)
            let call = echo("a")
            try await fixture.send(String(call.prefix(10)))
            try await fixture.send(String(call.dropFirst(10)) + "{")
            await fixture.pass(seconds: 1000)
            #expect(fixture.channel.isActive)
            goOn()
            #expect(try await fixture.reply() == #"{"parameters":{"value":"a"}}"# + "\0")
            // The half of a call behind it has its time from now on.
            await fixture.pass(seconds: 60)
            await fixture.end()
        }
    }

    @Test func aLargeCallWhoseCallerIsGoneIsHeardAndWaitedFor() async throws {
        try await withBusyThread { thread, goOn in
            let started = Signal<String>()
            let fixture = try await ConnectionFixture(
                ConnectionFixture.interface(started: started),
                readingOn: thread
            )
            try await fixture.send(echo("a"))
            try await fixture.channel.close().get()
            goOn()
            #expect(await started.next() == #""a""#)
            await fixture.end()
        }
    }

    @Test func aStreamWhoseCallerIsGoneBeforeItIsReadEnds() async throws {
        try await withBusyThread { thread, goOn in
            let fixture = try await ConnectionFixture(ConnectionFixture.interface(), readingOn: thread)
            try await fixture.send(stream)
            try await fixture.channel.close().get()
            goOn()
            await fixture.end()
        }
    }

    @Test func aStoppingServiceTakesNoCallThatIsNotReadYet() async throws {
        try await withBusyThread { thread, goOn in
            let started = Signal<String>()
            let fixture = try await ConnectionFixture(
                ConnectionFixture.interface(started: started),
                readingOn: thread
            )
            try await fixture.send(echo("a"))
            fixture.quiesce()
            goOn()
            await fixture.end()
            started.send("nothing")
            #expect(await started.next() == "nothing")
        }
    }

    @Test func theThreadRestsAfterEachLargeCall() async throws {
        let rests = Signal<Duration>()
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), resting: { rests.send($0) })
        for value in ["a", "b"] {
            try await fixture.send(echo(value))
            #expect(try await fixture.reply() == #"{"parameters":{"value":"\#(value)"}}"# + "\0")
            #expect(try #require(await rests.next()) > .zero)
        }
    }

    @Test func aLargeCallThatIsNonsenseIsRefusedInOrder() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(small + echo("a", ending: "}"))
        #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0")
        #expect(
            try await fixture.reply()
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"message"}}"#
                + "\0"
        )
        await fixture.end()
        #expect(await fixture.log.next()?.contains("closing a connection of user 1000") == true)
    }
}
