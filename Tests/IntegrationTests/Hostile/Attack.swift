import StrictJSON
import TestSupport
import Testing

/// Something that a client does again and again, and must not do others any harm with.
struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Whether each round is to leave a line in the journal.
    var isLogged = false
    /// How many do it at a time.
    var clients = 3
    /// One round, from its connection to its end; it looks at what comes back.
    let round: @Sendable (DaemonFixture) async throws -> Void

    static let all = [
        Attack(testDescription: "calls in one go") { f in
            let connection = try await f.connect()
            async let sending: Void = connection.send((0..<200).flatMap { Array(call($0).utf8) + [0] })
            for number in 0..<200 { try HonestClient.check(try await connection.receive(), number) }
            try await sending
        },
        Attack(testDescription: "calls without a reply") { f in
            let connection = try await f.connect()
            let oneway = Array(call(1).dropLast().utf8) + Array(#","oneway":true}"#.utf8) + [0]
            async let sending: Void = connection.send((0..<200).flatMap { _ in oneway } + Array(call(2).utf8) + [0])
            try HonestClient.check(try await connection.receive(), 2)
            try await sending
        },
        Attack(testDescription: "the largest calls", clients: 2) { f in
            let connection = try await f.connect()
            let message = RawBytesTests.Nonsense.message(ofBytes: 1 << 20)
            async let sending: Void = connection.send(message)
            #expect(try await connection.receive()?["vendor"]?.string == "Yishi")
            try await sending
        },
        Attack(testDescription: "a call of many small values", clients: 2) { f in
            let connection = try await f.connect()
            let values = Array(repeating: #"{"":[]}"#, count: 50_000).joined(separator: ",")
            async let sending: Void = connection.send(
                #"{"method":"org.varlink.service.GetInfo","parameters":{"a":[\#(values)]}}"#
            )
            #expect(try await connection.receive()?["vendor"]?.string == "Yishi")
            try await sending
        },
        Attack(testDescription: "NUL bytes", isLogged: true) { f in
            try await expectRefusal(of: [UInt8](repeating: 0, count: 100_000), in: f)
        },
        Attack(testDescription: "a message without an end", isLogged: true, clients: 2) { f in
            try await expectRefusal(of: [UInt8](repeating: 0x20, count: 3_000_000), in: f)
        },
        Attack(testDescription: "nonsense of every kind", isLogged: true) { f in
            let nonsense = try #require(RawBytesTests.Nonsense.all.filter { $0.bytes.count < 1 << 20 }.randomElement())
            try await expectRefusal(of: nonsense.bytes, in: f)
        },
        Attack(testDescription: "replies that nobody reads") { f in
            let connection = try await f.connect()
            let calls = Array(repeating: Array(description.utf8) + [0], count: 2_000).flatMap { $0 }
            var rest = calls[...]
            while true {
                let count = connection.offer(rest)
                if count == 0 { break }
                rest = rest.dropFirst(count)
            }
            #expect(rest.count < calls.count)
        },
        Attack(testDescription: "half a call, and no more to come") { f in
            let connection = try await f.connect()
            try await connection.send(Array(call(1).utf8.dropLast()))
            connection.endSending()
            #expect(try await connection.receive() == nil)
        },
        Attack(testDescription: "coming and going") { f in _ = try await f.connect() },
        Attack(testDescription: "going before the reply") { f in
            let connection = try await f.connect()
            try await connection.send(description)
        },
        Attack(testDescription: "going in the middle of a stream") { f in
            let connection = try await f.connect()
            try await connection.send(Connection.message("io.yishi.Proposals.Watch", more: true))
            #expect(try await connection.receive()?.continues == true)
        },
    ]

    /// A call of a method that is not there; its reply names it.
    private static func call(_ number: Int) -> String { Connection.message("io.yishi.Proposals.No\(number)") }

    /// A short call with a long reply.
    private static let description = Connection.message(
        "org.varlink.service.GetInterfaceDescription",
        ["interface": "io.yishi.Proposals"]
    )

    private static func expectRefusal(of bytes: [UInt8], in f: DaemonFixture) async throws {
        let connection = try await f.connect()
        async let sending: Void = connection.send(bytes)
        #expect(try await connection.receive()?.error == "org.varlink.service.InvalidParameter")
        #expect(try await connection.receive() == nil)
        try await sending
    }
}
