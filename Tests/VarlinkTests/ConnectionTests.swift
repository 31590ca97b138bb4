import NIOCore
import NIOEmbedded
import StrictJSON
import Testing
import Varlink

private func call(_ method: String, _ parameters: String = "{}", _ flags: String = "") -> String {
    #"{"method":"test.Methods.\#(method)","parameters":\#(parameters)\#(flags)}"# + "\0"
}

@Suite(.timeLimit(.minutes(10))) struct ConnectionTests {
    @Test func pipelinedCallsAreAnsweredInOrder() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send((0..<50).map { call("Echo", #"{"value":\#($0)}"#) }.joined())
        for number in 0..<50 {
            #expect(try await fixture.reply() == #"{"parameters":{"value":\#(number)}}"# + "\0")
        }
    }

    @Test func theNextCallIsNotLookedAtBeforeTheReplyHasLeft() async throws {
        let (started, gate) = (Signal<String>(), Signal<Void>())
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(started: started, gate: gate))
        try await fixture.send(call("Wait", #"{"name":"a"}"#) + call("Wait", #"{"name":"b"}"#))
        #expect(await started.next() == "a")
        gate.send(())
        #expect(try await fixture.reply() == #"{"parameters":{"name":"a"}}"# + "\0")
        #expect(await started.next() == "b")
        gate.send(())
        #expect(try await fixture.reply() == #"{"parameters":{"name":"b"}}"# + "\0")
    }

    @Test(arguments: [
        (call("Text"), #"{"parameters":{"value":1}}"#),
        (call("Named"), #"{"error":"test.Methods.Refused","parameters":{"why":"so"}}"#),
        (call("Inner"), #"{"error":"test.Methods.Internal","parameters":{}}"#),
        (
            call("Missing"),
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"test.Methods.Missing"}}"#
        ),
        (
            "{\"method\":\"x.y.Z\"}\0",
            #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"x.y"}}"#
        ),
        ("{\"method\":\"x\"}\0", #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"x"}}"#),
        ("{\"method\":\"\"}\0", #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":""}}"#),
        (
            "{\"method\":\"org.varlink.service.Nope\"}\0",
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"org.varlink.service.Nope"}}"#
        ),
        (
            "{\"method\":\"org.varlink.service.GetInfo\"}\0",
            #"{"parameters":{"interfaces":["org.varlink.service","test.Methods"],"product":"P","url":"https://example.org","vendor":"V","version":"1"}}"#
        ),
        (
            "{\"method\":\"org.varlink.service.GetInterfaceDescription\"}\0",
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"interface"}}"#
        ),
        (call("Count", #"{"to":1}"#), #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#),
        (
            call("Text", "{}", #","upgrade":true"#),
            #"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"test.Methods.Text"}}"#
        ),
        (
            call("Large", #"{"bytes":5000}"#),
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"limit"}}"#
        ),
    ])
    func everyCallHasItsReply(call: String, reply: String) async throws {
        var limits = VarlinkLimits()
        limits.replyBytes = 4096
        let fixture = try await ConnectionFixture(ConnectionFixture.interface(), limits: limits)
        // Twice: an error does not end the connection.
        try await fixture.send(call + call)
        #expect(try await fixture.reply() == reply + "\0")
        #expect(try await fixture.reply() == reply + "\0")
    }

    @Test func descriptionsAreServedByteForByte() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        for name in ["test.Methods", "org.varlink.service"] {
            try await fixture.send(
                #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"\#(name)"}}"#
                    + "\0"
            )
            let reply = try JSON(parsing: String(try await fixture.reply().dropLast()))
            let text = try #require(reply["parameters"]?["description"]?.string)
            #expect(try VarlinkDescription(parsing: text).name == name)
            if name == "test.Methods" { #expect(text == ConnectionFixture.description) }
        }
    }

    @Test func whatFailsInsideIsLoggedAndNotTold() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(call("Inner"))
        #expect(try await !fixture.reply().contains("Secret"))
        #expect(await fixture.log.next() == "test.Methods.Inner failed: Secret()")
    }

    @Test func aOnewayCallHasNoReplyNotEvenAnError() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        let oneway = #","oneway":true"#
        try await fixture.send(
            call("Text", "{}", oneway) + call("Named", "{}", oneway) + call("Missing", "{}", oneway)
                + call("Count", #"{"to":3}"#, #","oneway":true,"more":true"#) + call("Text")
        )
        #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0")
        #expect(try await fixture.channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    @Test func aStreamSaysWhetherMoreFollows() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(call("Count", #"{"to":2}"#, #","more":true"#) + call("Text", "{}", #","more":true"#))
        #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":0}}"# + "\0")
        #expect(try await fixture.reply() == #"{"continues":true,"parameters":{"number":1}}"# + "\0")
        #expect(try await fixture.reply() == #"{"parameters":{}}"# + "\0")
        #expect(try await fixture.reply() == #"{"parameters":{"value":1}}"# + "\0")
    }

    @Test(arguments: [
        ("nonsense\0", "unexpected"), ("\0", "too early"), ("[]\0", "no object"),
        (#"{"method":1}"# + "\0", "no method"),
        (#"{"method":"a.b.C","method":"a.b.C"}"# + "\0", "two members"),
        ("{\"method\":\"\u{1}\"}\0", "control character"),
        (#"{"method":"a.b.C","parameters":\#(String(repeating: "[", count: 64))"# + "\0", "deeper than 64"),
    ])
    func whoBreaksTheProtocolIsToldAndLeft(bytes: String, problem: String) async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(bytes + call("Text"))
        #expect(
            try await fixture.reply()
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"message"}}"#
                + "\0"
        )
        await fixture.end()
        #expect(try await fixture.channel.readOutbound(as: ByteBuffer.self) == nil)
        #expect(await fixture.log.next()?.contains(problem) == true)
    }

    @Test func invalidUTF8IsRefused() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.channel.writeInbound(ByteBuffer(bytes: Array(#"{"method":"a"#.utf8) + [0xff, 0x22, 0x7d, 0]))
        await fixture.end()
        #expect(await fixture.log.next()?.contains("invalid UTF-8") == true)
    }

    @Test func parametersMayBeNestedToTheLimit() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        // Two levels are the envelope's.
        let value = String(repeating: "[", count: 62) + String(repeating: "]", count: 62)
        try await fixture.send(call("Echo", #"{"value":\#(value)}"#))
        #expect(try await fixture.reply() == #"{"parameters":{"value":\#(value)}}"# + "\0")
        try await fixture.send(call("Echo", #"{"value":[\#(value)]}"#))
        await fixture.end()
    }

    @Test func aMessageOverTheLimitEndsTheConnection() async throws {
        let frame = call("Echo", #"{"value":""}"#)
        let padding = (1 << 20) - (frame.utf8.count - 1)
        func padded(by extra: Int) -> String {
            call("Echo", #"{"value":"\#(String(repeating: "x", count: padding + extra))"}"#)
        }
        let fits = try await ConnectionFixture(ConnectionFixture.interface())
        try await fits.send(padded(by: 0))
        #expect(try await fits.reply().utf8.count > 1_000_000)
        let tooLong = try await ConnectionFixture(ConnectionFixture.interface())
        try await tooLong.send(padded(by: 1))
        await tooLong.end()
        #expect(await tooLong.log.next()?.contains("longer than 1048576 bytes") == true)
    }

    @Test func aHalfSentCallHasItsTimeAndNoMore() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send("{")
        await fixture.pass(seconds: 30)
        try await fixture.send("\"")
        await fixture.pass(seconds: 29)
        #expect(fixture.channel.isActive)
        await fixture.pass(seconds: 1)
        await fixture.end()
        #expect(await fixture.log.next()?.contains("not whole after 60 s") == true)
    }

    @Test func aConnectionWithoutACallMayStay() async throws {
        let fixture = try await ConnectionFixture(ConnectionFixture.interface())
        try await fixture.send(call("Text"))
        _ = try await fixture.reply()
        await fixture.pass(seconds: 100_000)
        try await fixture.send(call("Text"))
        _ = try await fixture.reply()
        #expect(fixture.channel.isActive)
    }
}
