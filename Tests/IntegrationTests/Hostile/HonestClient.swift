import StrictJSON
import TestSupport
import Testing

/// Somebody who does their work while others do worse.
struct HonestClient {
    private let connection: Connection
    private let daemon: RunningDaemon
    /// How many files the daemon has open while nobody else is there.
    private let openFiles: Int

    init(_ f: DaemonFixture) async throws {
        daemon = try f.daemon
        connection = try await f.connect()
        try await Self.work(on: connection, 1)
        openFiles = try daemon.openFiles
    }

    /// Makes so many calls, each of which has its own right answer.
    func works(_ times: Int = 20) async throws { try await Self.work(on: connection, times) }

    /// Returns once the daemon has as few files open as before; each answer proves that its loop has gone round once more.
    func seesEverythingClosed() async throws {
        while try daemon.openFiles != openFiles { try await works(1) }
        try await works()
    }

    /// Makes calls on that connection, and looks at each answer.
    static func work(on connection: Connection, _ times: Int) async throws {
        for number in 0..<times {
            #expect(try await connection.call("org.varlink.service.GetInfo")["vendor"]?.string == "Yishi")
            try check(try await connection.call("io.yishi.Proposals.No\(number)"), number)
        }
    }

    /// Whether that is the answer to the call of a method that is not there, with that number.
    static func check(_ reply: Reply?, _ number: Int) throws {
        let reply = try #require(reply)
        #expect(reply.error == "org.varlink.service.MethodNotFound")
        #expect(reply["method"]?.string == "io.yishi.Proposals.No\(number)")
    }
}
