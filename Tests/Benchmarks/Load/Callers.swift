import Foundation
import TestSupport

/// Clients on connections of their own, each with one call under way, all served by one thread so that they cost little.
final class Callers {
    /// The service answered by an error.
    struct Refused: Error, CustomStringConvertible {
        let description: String
    }

    private struct Client {
        let descriptor: CInt
        var script: any CallScript
        var sentAt = ContinuousClock.now
        /// The first bytes of the reply under way: enough to tell an error.
        var beginning: [UInt8] = []
    }

    private static let parameters = Array(#"{"parameters""#.utf8)

    private let clock = ContinuousClock()
    private var clients: [Client] = []
    private var chunk = [UInt8](repeating: 0, count: 256 << 10)

    /// Connects one client for each script, as somebody who works in the office or as whoever runs this.
    init(to path: String, _ scripts: [any CallScript], asColleague: Bool = true) throws {
        for script in scripts {
            let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
            guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
            if asColleague {
                try Colleague.connect(descriptor, to: path)
            } else {
                try SystemError.check("connect", try sockaddr_un(path: path).pass(to: connect, descriptor))
            }
            clients.append(Client(descriptor: descriptor, script: script))
        }
    }

    deinit {
        for client in clients { close(client.descriptor) }
    }

    /// Lets all of them call for that long, and waits for the last replies.
    ///
    /// - Throws: ``Refused`` on the first error: what is measured must not be refusals.
    func run(for duration: Duration) throws -> Latencies {
        var latencies: [Int] = []
        latencies.reserveCapacity(1 << 16)
        let start = clock.now
        let end = start + duration
        for index in clients.indices { try send(index) }
        var waiting = clients.count
        var polled = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while waiting > 0 {
            let count = poll(&polled, nfds_t(polled.count), 10_000)
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                throw SystemError(call: "poll", code: count == 0 ? ETIMEDOUT : errno)
            }
            for index in polled.indices where polled[index].revents != 0 {
                guard try receive(index) else { continue }
                let now = clock.now
                latencies.append(now.nanoseconds(since: clients[index].sentAt))
                if now < end { try send(index) } else { waiting -= 1 }
            }
        }
        return Latencies(latencies, within: clock.now.seconds(since: start))
    }

    private func send(_ index: Int) throws {
        let bytes = clients[index].script.next()
        clients[index].sentAt = clock.now
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    clients[index].descriptor,
                    $0.baseAddress.map { $0 + sent },
                    $0.count - sent,
                    CInt(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { throw SystemError(call: "send", code: errno) }
            sent += count
        }
    }

    /// Whether the reply is whole.
    private func receive(_ index: Int) throws -> Bool {
        let count = recv(clients[index].descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { throw SystemError(call: "recv", code: count == 0 ? ECONNRESET : errno) }
        if clients[index].beginning.isEmpty { clients[index].beginning = Array(chunk[..<min(count, 400)]) }
        guard chunk[count - 1] == 0 else { return false }
        let beginning = clients[index].beginning
        clients[index].beginning.removeAll(keepingCapacity: true)
        guard beginning.starts(with: Self.parameters) else {
            throw Refused(description: String(decoding: beginning, as: UTF8.self))
        }
        return true
    }
}
