import Foundation
import Glibc
import StrictJSON
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct ServerTests {
    @Test func aClientCallsAServerOverASocket() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {
                try await blocking {
                    var client = try VarlinkClient(path: path)
                    #expect(try client.call("org.varlink.service.GetInfo")["product"] == "P")
                    #expect(
                        try client.call("test.Methods.Echo", ["value": ["议": [1, nil]]]) == ["value": ["议": [1, nil]]]
                    )
                    #expect(throws: VarlinkError(name: "test.Methods.Refused", parameters: ["why": "so"])) {
                        try client.call("test.Methods.Named")
                    }
                    var numbers: [Int] = []
                    try client.stream("test.Methods.Count", ["to": 100]) { reply in
                        if let number = reply["number"]?.integer { numbers.append(number) }
                        return true
                    }
                    #expect(numbers == Array(0..<100))
                    try client.callOneway("test.Methods.Named")
                    #expect(try client.call("test.Methods.Text") == ["value": 1])
                    #expect(throws: VarlinkError.expectedMore) { try client.call("test.Methods.Count") }
                }
            }
            #expect(access(path, F_OK) != 0, "the server removes its socket")
        }
    }

    @Test func theLargestCallAndReplyPass() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {
                try await blocking {
                    var client = try VarlinkClient(path: path)
                    let text = String(repeating: "议", count: 340_000)
                    #expect(try client.call("test.Methods.Echo", ["value": .string(text)])["value"]?.string == text)
                    #expect(
                        try client.call("test.Methods.Large", ["bytes": 4_000_000])["text"]?.string?.utf8.count
                            == 4_000_000
                    )
                    #expect(throws: VarlinkError.invalidParameter("limit")) {
                        try client.call("test.Methods.Large", ["bytes": .integer(4 << 20)])
                    }
                    #expect(throws: VarlinkError.invalidParameter("message")) {
                        try client.call("test.Methods.Echo", ["value": .string(text + text + text)])
                    }
                }
            }
        }
    }

    @Test func itIsSaidWhenAFloodIsOver() async throws {
        let over = Signal<Void>()
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(
                .path(path, mode: 0o600),
                ConnectionFixture.interface(),
                afterFlood: { over.send(()) }
            ) {
                try await blocking {
                    var client = try VarlinkClient(path: path)
                    let text = String(repeating: "x", count: 500_000)
                    #expect(try client.call("test.Methods.Text", ["pad": .string(text)]) == ["value": 1])
                }
                #expect(await over.next() != nil)
            }
        }
    }

    @Test func theKernelSaysWhoCalls() async throws {
        let peers = Signal<PeerCredentials>()
        let interface = try VarlinkInterface(
            name: "test.Who",
            description: "interface test.Who\nmethod Am() -> ()",
            methods: [
                "Am": .once { call in
                    peers.send(call.peer)
                    return [:]
                }
            ]
        )
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: 0o600), interface) {
                _ = try await blocking {
                    var client = try VarlinkClient(path: path)
                    return try client.call("test.Who.Am", ["uid": 1, "user": "root"])
                }
                let peer = try #require(await peers.next())
                #expect(peer.uid == getuid())
                #expect(peer.gid == getgid())
                #expect(peer.pid == getpid())
                var groups = [gid_t](repeating: 0, count: 1024)
                groups.removeLast(groups.count - Int(getgroups(CInt(groups.count), &groups)))
                #expect(peer.groups.sorted() == groups.sorted())
            }
        }
    }

    @Test func aUserHasSoManyConnectionsAndThenAnotherWhenOneCloses() async throws {
        var limits = VarlinkLimits()
        limits.connectionsOfRoot = 2
        limits.connectionsPerUser = 2
        let log = Signal<String>()
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface(), limits: limits, log: log) {
                try await blocking {
                    var first = try VarlinkClient(path: path)
                    _ = try first.call("test.Methods.Text")
                    do {
                        var second = try VarlinkClient(path: path)
                        _ = try second.call("test.Methods.Text")
                        var third = try VarlinkClient(path: path)
                        #expect(throws: VarlinkConnectionError.self) { try third.call("test.Methods.Text") }
                    }
                    // The kernel tells the server of the close before it does of these calls.
                    for _ in 0..<3 { _ = try first.call("test.Methods.Text") }
                    var fourth = try VarlinkClient(path: path)
                    _ = try fourth.call("test.Methods.Text")
                }
                #expect(await log.next()?.contains("user \(getuid()) has 2 connections already") == true)
            }
        }
    }

    @Test func aCallerThatGoesAwayAtOnceIsHeard() async throws {
        let (started, log) = (Signal<String>(), Signal<String>())
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface(started: started), log: log) {
                for number in 0..<20 {
                    try await blocking {
                        var client = try VarlinkClient(path: path)
                        try client.callOneway("test.Methods.Echo", ["value": .integer(number)])
                    }
                    #expect(await started.next() == "\(number)")
                }
            }
        }
    }

    @Test func aStreamLearnsThatItsCallerIsGone() async throws {
        let (started, ended) = (Signal<String>(), Signal<String>())
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let interface = try ConnectionFixture.interface(started: started, ended: ended)
            try await withServer(.path(path, mode: 0o600), interface) {
                try await blocking {
                    var client = try VarlinkClient(path: path)
                    try client.stream("test.Methods.Endless") { _ in false }
                    #expect(throws: VarlinkConnectionError.self) { try client.call("test.Methods.Text") }
                }
                #expect(await ended.next() == "endless")
            }
        }
    }

    @Test func stoppingEndsStreams() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let first = Signal<Void>()
            let watching = Signal<any Error>()
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {
                Thread {
                    do {
                        var client = try VarlinkClient(path: path)
                        try client.stream("test.Methods.Endless") { _ in
                            first.send(())
                            return true
                        }
                    } catch { watching.send(error) }
                }.start()
                _ = await first.next()
            }
            #expect(await watching.next() as? VarlinkConnectionError == .closedBeforeReply)
        }
    }

    @Test func anInheritedSocketIsServedAndItsPathStays() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let descriptor = try listener(at: path)
            try await withServer(.descriptor(descriptor), ConnectionFixture.interface()) {
                try await blocking {
                    var client = try VarlinkClient(path: path)
                    #expect(try client.call("test.Methods.Text") == ["value": 1])
                }
            }
            #expect(access(path, F_OK) == 0)
        }
    }
}
