import TestSupport
import Testing

/// A call is the same however its bytes are cut; the socket shows the daemon each piece by itself.
@Suite(.timeLimit(.minutes(10))) struct FragmentTests {
    /// No call takes too long here, however slow the machine is.
    private let patience = "limits: {seconds_per_call: 3600}"
    private let calls = (1...2).map { Array(Connection.message("io.yishi.Proposals.No\($0)").utf8) + [0] }

    @Test func everyCutGivesTheSameReplies() async throws {
        try await DaemonFixture.with(patience) { f in
            let (honest, hostile) = (try await HonestClient(f), try await f.connect())
            let bytes = calls[0] + calls[1]
            for cut in 0...bytes.count {
                try await hostile.send(Array(bytes[..<cut]))
                // Once this is answered, the first piece has been read: it came before.
                try await honest.works(1)
                try await hostile.send(Array(bytes[cut...]))
                try HonestClient.check(try await hostile.receive(), 1)
                try HonestClient.check(try await hostile.receive(), 2)
            }
        }
    }

    @Test func aCallMayComeByteByByte() async throws {
        try await DaemonFixture.with(patience) { f in
            let (honest, hostile) = (try await HonestClient(f), try await f.connect())
            for (number, call) in calls.enumerated() {
                for byte in call {
                    try await hostile.send([byte])
                    try await honest.works(1)
                }
                try HonestClient.check(try await hostile.receive(), number + 1)
            }
        }
    }
}
