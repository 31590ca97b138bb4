import Foundation
import TestSupport

/// A Unix socket by itself: a call's length there and a reply's length back, between two threads.
struct EchoProbe {
    let callBytes: Int
    let replyBytes: Int
    let seconds: Int

    func run() throws -> RateFigures {
        var ends: [CInt] = [0, 0]
        try SystemError.check("socketpair", socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends))
        let (here, there) = (ends[0], ends[1])
        Thread.detachNewThread { [callBytes, replyBytes] in
            let reply = [UInt8](repeating: 0, count: replyBytes)
            while Self.receive(callBytes, from: there), send(there, reply, reply.count, CInt(MSG_NOSIGNAL)) > 0 {}
            close(there)
        }
        defer { close(here) }
        let call = [UInt8](repeating: 0, count: callBytes)
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        var latencies: [Int] = []
        var last = start
        while last < end {
            guard send(here, call, call.count, CInt(MSG_NOSIGNAL)) == call.count, Self.receive(replyBytes, from: here)
            else { throw SystemError(call: "echo", code: errno) }
            let now = clock.now
            latencies.append(now.nanoseconds(since: last))
            last = now
        }
        return Latencies(latencies, within: last.seconds(since: start)).rate
    }

    private static func receive(_ count: Int, from descriptor: CInt) -> Bool {
        var chunk = [UInt8](repeating: 0, count: count)
        var missing = count
        while missing > 0 {
            let got = recv(descriptor, &chunk, missing, 0)
            guard got > 0 else { return false }
            missing -= got
        }
        return true
    }
}
