import StrictJSON
import Testing
import Varlink

@Suite struct EnvelopeTests {
    @Test(arguments: [
        (#"{"method":"a.B"}"#, CallEnvelope(method: "a.B")),
        (#"{"method":"a.B","parameters":null,"more":false,"oneway":null}"#, CallEnvelope(method: "a.B")),
        (#"{"method":"a.B","parameters":{},"new":[1]}"#, CallEnvelope(method: "a.B")),
        (
            #"{"method":"a.B","parameters":{"x":1},"more":true}"#,
            CallEnvelope(method: "a.B", parameters: ["x": 1], more: true)
        ),
        (#"{"method":"a.B","oneway":true,"upgrade":true}"#, CallEnvelope(method: "a.B", oneway: true, upgrade: true)),
    ])
    func aCallIsReadWhateverItLeavesOut(text: String, call: CallEnvelope) throws {
        #expect(try CallEnvelope(JSON(parsing: text)) == call)
    }

    @Test(arguments: [
        "[]", "1", "{}", #"{"method":1}"#, #"{"method":null}"#, #"{"method":"a.B","parameters":[]}"#,
        #"{"method":"a.B","more":1}"#, #"{"method":"a.B","oneway":"true"}"#, #"{"method":"a.B","upgrade":{}}"#,
    ])
    func aCallOfTheWrongTypesIsRefused(text: String) {
        #expect(throws: MalformedMessage.self) { try CallEnvelope(JSON(parsing: text)) }
    }

    @Test func aCallIsWrittenWithoutWhatSaysNothing() {
        #expect(CallEnvelope(method: "a.B").json.canonicalText == #"{"method":"a.B"}"#)
        let call = CallEnvelope(method: "a.B", parameters: ["x": 1], more: true, oneway: true, upgrade: true)
        #expect(
            call.json.canonicalText
                == #"{"method":"a.B","more":true,"oneway":true,"parameters":{"x":1},"upgrade":true}"#
        )
    }

    @Test(arguments: [
        (ReplyEnvelope.parameters(.object(["x": 1]), continues: false), #"{"parameters":{"x":1}}"#),
        (.parameters(.object([:]), continues: true), #"{"continues":true,"parameters":{}}"#),
        (.error(VarlinkError(name: "a.E", parameters: ["x": 1])), #"{"error":"a.E","parameters":{"x":1}}"#),
    ])
    func aReplyIsWrittenAndReadBack(reply: ReplyEnvelope, text: String) throws {
        #expect(String(decoding: reply.bytes, as: UTF8.self) == text + "\0")
        #expect(try ReplyEnvelope(JSON(parsing: text)) == reply)
    }

    @Test func aTextIsSentAsItIs() {
        let reply = ReplyEnvelope.parameters(.text(Array(#"{"b":1, "a":2}"#.utf8)), continues: false)
        #expect(String(decoding: reply.bytes, as: UTF8.self) == #"{"parameters":{"b":1, "a":2}}"# + "\0")
    }

    @Test(arguments: [
        "[]", #"{"parameters":1}"#, #"{"error":1}"#, #"{"continues":"yes"}"#, #"{"error":"a.E","parameters":[]}"#,
    ])
    func aReplyOfTheWrongTypesIsRefused(text: String) {
        #expect(throws: MalformedMessage.self) { try ReplyEnvelope(JSON(parsing: text)) }
    }
}
