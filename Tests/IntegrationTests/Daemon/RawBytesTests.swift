import Foundation
import StrictJSON
import TestSupport
import Testing

/// What the daemon makes of bytes that no client of ours would send.
@Suite(.timeLimit(.minutes(10))) struct RawBytesTests {
    /// Bytes after which nothing that follows can be understood.
    struct Nonsense: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) { (testDescription, self.bytes) = (name, bytes) }
        init(_ name: String, _ message: String) { self.init(name, Array(message.utf8) + [0]) }

        static let all = [
            Nonsense("nothing", ""),
            Nonsense("no JSON", "hello"),
            Nonsense("half an object", #"{"method":"org.varlink.service.GetInfo""#),
            Nonsense("two objects", #"{"method":"org.varlink.service.GetInfo"}{}"#),
            Nonsense("a list", #"["org.varlink.service.GetInfo"]"#),
            Nonsense("no method", #"{"parameters":{}}"#),
            Nonsense("a method that is a number", #"{"method":1}"#),
            Nonsense("parameters that are a list", #"{"method":"org.varlink.service.GetInfo","parameters":[]}"#),
            Nonsense("more that is a text", #"{"method":"org.varlink.service.GetInfo","more":"yes"}"#),
            Nonsense("a name twice", #"{"method":"org.varlink.service.GetInfo","method":"a.b.C"}"#),
            Nonsense("half a surrogate pair", #"{"method":"\ud800"}"#),
            Nonsense("a line break in a text", "{\"method\":\"org.varlink.service.GetInfo\n\"}"),
            Nonsense("a byte order mark", "\u{FEFF}{\"method\":\"org.varlink.service.GetInfo\"}"),
            Nonsense("invalid UTF-8", Array(#"{"method":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8) + [0]),
            Nonsense("an overlong slash", Array(#"{"method":""#.utf8) + [0xC0, 0xAF] + Array(#""}"#.utf8) + [0]),
            Nonsense("another protocol", Array("GET / HTTP/1.1\r\nHost: yishi\r\n\r\n".utf8) + [0]),
            Nonsense("65 levels", nested(65)),
            Nonsense("1 MiB and a byte", Array(message(ofBytes: 1 << 20 + 1).utf8) + [0]),
            Nonsense("1 MiB and a byte without an end", [UInt8](repeating: 0x20, count: 1 << 20 + 1)),
            Nonsense("10 MB of text", Array(message(ofBytes: 10_000_000).utf8) + [0]),
        ]

        /// A call whose JSON is so deep.
        static func nested(_ depth: Int) -> String {
            let (open, close) = (String(repeating: "[", count: depth - 2), String(repeating: "]", count: depth - 2))
            return #"{"method":"org.varlink.service.GetInfo","parameters":{"a":\#(open)\#(close)}}"#
        }

        /// A call of so many bytes.
        static func message(ofBytes count: Int) -> String {
            let frame = #"{"method":"org.varlink.service.GetInfo","parameters":{"a":""}}"#
            return frame.replacing(#""""#, with: "\"\(String(repeating: "x", count: count - frame.utf8.count))\"")
        }
    }

    @Test(arguments: Nonsense.all)
    func nonsenseGetsANameAndIsLoggedInOneLine(_ nonsense: Nonsense) async throws {
        try await DaemonFixture.with { f in
            let (honest, hostile) = (try await f.connect(), try await f.connect())
            #expect(try await honest.call("org.varlink.service.GetInfo").error == nil)
            async let sending: Void = hostile.send(nonsense.bytes)
            #expect(try await honest.call("org.varlink.service.GetInfo").error == nil)
            #expect(try await hostile.receive()?.error == "org.varlink.service.InvalidParameter")
            #expect(try await hostile.receive() == nil)
            try await sending
            #expect(try await honest.call("org.varlink.service.GetInfo").error == nil)
            try await f.daemon.stop()
            let lines = try f.daemon.log.value.lines.filter { $0.contains("warning yishid: ") }
            #expect(lines.count == 1)
            #expect(lines.first?.contains("closing a connection of user \(geteuid())") == true)
        }
    }

    @Test(arguments: [Nonsense.nested(64), Nonsense.message(ofBytes: 1 << 20)])
    func whatIsJustWithinTheLimitsIsTaken(_ message: String) async throws {
        try await DaemonFixture.with { f in
            let connection = try await f.connect()
            try await connection.send(message)
            #expect(try await connection.receive()?["vendor"]?.string == "Yishi")
        }
    }
}
