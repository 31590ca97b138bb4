import Glibc
import StrictJSON
import Synchronization
import TestSupport
import Testing

/// What was acknowledged is there, whatever happens to the daemon.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct DurabilityTests {
    private static let streams = 3
    private static let requests = 150

    @Test func whatWasAcknowledgedSurvivesAKill() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let acknowledged = try await flood(f) { $0.signal(SIGKILL) }
            #expect(try await f.daemon.ending() == .killed(signal: SIGKILL))
            #expect(acknowledged.count < Self.streams * Self.requests, "the kill came too late to say anything")
            try await f.start()
            #expect(try await f.faults() == [])
            let entered = try await titles(f)
            #expect(acknowledged.subtracting(entered).isEmpty)
            // Who got no reply asks again under the same name, and so may who got one.
            let again = try await f.connect(as: .clerk)
            for title in Self.allTitles { #expect(try await again.call(Self.create, Self.request(title)).error == nil) }
            #expect(try await titles(f).sorted() == Self.allTitles.sorted())
            #expect(try await f.faults() == [])
        }
    }

    @Test func aStopLetsEveryCallUnderWayHaveItsReply() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let acknowledged = try await flood(f) { $0.signal(SIGTERM) }
            #expect(try await f.daemon.ending() == .exited(0))
            #expect(acknowledged.count < Self.streams * Self.requests, "the stop came too late to say anything")
            try await f.start()
            // Neither more nor less: what was begun was answered, and the rest was not begun.
            #expect(try await titles(f).sorted() == acknowledged.sorted())
        }
    }

    private static let create = "io.yishi.Proposals.Create"

    private static let allTitles = (0..<streams).flatMap { stream in (0..<requests).map { "议题 \(stream)-\($0)" } }

    private static func request(_ title: String) -> JSONObject {
        [
            "year": 2022, "fields": ["title": .string(title)],
            "requestId": .string(String(title.split(separator: " ")[1])),
        ]
    }

    /// Sends requests on several connections without waiting for replies, interrupts the daemon after some replies, and
    /// returns the titles that were acknowledged.
    private func flood(
        _ f: DaemonFixture,
        interrupt: @escaping @Sendable (RunningDaemon) -> Void
    ) async throws -> Set<String> {
        let daemon = try f.daemon
        var connections: [Connection] = []
        for _ in 0..<Self.streams { connections.append(try await f.connect(as: .clerk)) }
        return try await withThrowingTaskGroup(of: [String].self) { group in
            for (stream, connection) in connections.enumerated() {
                let titles = (0..<Self.requests).map { "议题 \(stream)-\($0)" }
                group.addTask {
                    let messages = titles.map { Connection.message(Self.create, Self.request($0)) + "\u{0}" }
                    try await connection.send(Array(messages.joined().utf8))
                    return []
                }
                group.addTask {
                    let acknowledged = Mutex<[String]>([])
                    try await connection.receiveAll { reply in
                        try #require(reply.error == nil, "\(reply)")
                        let title = try #require(reply["proposal"]?["title"]?.string)
                        let count = acknowledged.withLock { titles in
                            titles.append(title)
                            return titles.count
                        }
                        if count == 10 { interrupt(daemon) }
                    }
                    return acknowledged.withLock(\.self)
                }
            }
            return try await group.reduce(into: []) { $0.formUnion($1) }
        }
    }

    private func titles(_ f: DaemonFixture) async throws -> [String] {
        let connection = try await f.connect()
        var titles: [String] = []
        var after: JSON?
        repeat {
            var parameters: JSONObject = ["limit": 500]
            parameters["after"] = after
            let reply = try await connection.call("io.yishi.Proposals.List", parameters)
            titles += (reply["proposals"]?.array ?? []).compactMap { $0["title"]?.string }
            after = reply["next"]
        } while after != nil
        return titles
    }
}
