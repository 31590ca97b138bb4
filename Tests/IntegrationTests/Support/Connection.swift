import Foundation
import Glibc
import StrictJSON
import Synchronization
import TestSupport

/// A connection to a socket, byte by byte: what a client of ours would never send can be sent here.
final class Connection: Sendable {
    private let descriptor: CInt
    private let received = Mutex<[UInt8]>([])

    /// Connects as that user.
    init(path: String, as member: Member = .tester) async throws {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        self.descriptor = descriptor
        if member == .tester {
            let address = try sockaddr_un(path: path)
            try await onThread { try SystemError.check("connect", address.pass(to: Glibc.connect, descriptor)) }
        } else {
            try await Self.connect(descriptor, to: path, as: member)
        }
    }

    /// Takes over a connected socket.
    init(descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// The kernel notes who connects: a program of that user does it on our socket, and leaves the socket to us.
    private static func connect(_ descriptor: CInt, to path: String, as member: Member) async throws {
        let program = "import socket, sys; socket.socket(fileno=3).connect(sys.argv[1])"
        let child = try ChildProcess(
            member.running(["python3", "-c", program, path]),
            environment: ["PATH": "/usr/bin:/bin"],
            descriptor: descriptor
        )
        let ending = try await child.ending()
        guard ending == .exited(0) else { throw NotConnected(user: member.user, reason: child.errors.value.text) }
    }

    struct NotConnected: Error {
        let user: String
        let reason: String
    }

    /// Sends bytes as they are; what the other side no longer takes is left.
    func send(_ bytes: [UInt8]) async throws { try await ending { self.sendNow(bytes) } }

    /// Sends a text as one message.
    func send(_ message: String) async throws { try await send(Array(message.utf8) + [0]) }

    /// The next message; `nil` where the other side has closed.
    func receive() async throws -> Reply? {
        try await ending { try self.receiveNow().map { Reply(try JSON(parsing: $0)) } }
    }

    /// Takes every message until the other side closes.
    ///
    /// On a thread that waits for nothing else: a server that stops closes on whoever does not read for a while, and tests
    /// that run beside this one may keep every task waiting longer.
    func receiveAll(_ take: @escaping @Sendable (Reply) throws -> Void) async throws {
        try await ending { while let message = self.receiveNow() { try take(Reply(try JSON(parsing: message))) } }
    }

    /// As ``send(_:)``, on this thread.
    func sendNow(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    /// Sends so many of the bytes as the other side takes without being waited for, and says how many that were.
    func offer(_ bytes: ArraySlice<UInt8>) -> Int {
        let flags = CInt(MSG_NOSIGNAL | MSG_DONTWAIT)
        return max(0, bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) })
    }

    /// Says that nothing more will be sent, and goes on to receive.
    func endSending() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// As ``receive()``, on this thread.
    func receiveNow() -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let message = received.withLock { received -> [UInt8]? in
                guard let end = received.firstNUL else { return nil }
                defer { received.removeSubrange(...end) }
                return Array(received[..<end])
            }
            if let message { return message }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count > 0 {
                received.withLock { $0 += chunk[..<count] }
            } else if count == 0 || errno != EINTR {
                return nil
            }
        }
    }

    /// Sends a call and waits for its reply.
    /// - Throws: ``Closed`` where there is none.
    func call(_ method: String, _ parameters: JSONObject = [:]) async throws -> Reply {
        try await send(Self.message(method, parameters))
        guard let reply = try await receive() else { throw Closed() }
        return reply
    }

    /// A call as it goes over the wire, without its NUL.
    static func message(_ method: String, _ parameters: JSONObject = [:], more: Bool = false) -> String {
        var call: JSONObject = ["method": .string(method), "parameters": .object(parameters)]
        if more { call["more"] = true }
        return JSON.object(call).canonicalText
    }

    /// The other side has closed the connection.
    struct Closed: Error {}

    /// Work on the socket that ends when the test is over.
    private func ending<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withTaskCancellationHandler {
            try await onThread(work)
        } onCancel: {
            shutdown(descriptor, CInt(SHUT_RDWR))
        }
    }
}

extension [UInt8] {
    /// By the C library, which is quick also where tests are not optimized: replies may have megabytes.
    fileprivate var firstNUL: Int? {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let place = memchr(start, 0, bytes.count) else { return nil }
            return UnsafeRawPointer(place) - start
        }
    }
}
