import StrictJSON

/// Something that a client does again and again to the harm of others.
struct BenchAttack: Sendable {
    let name: String
    let clients: Int
    /// One round on a connection; whether the next one is on the same.
    let round: @Sendable (AttackSocket) throws -> Bool

    static let all: [BenchAttack] = {
        let info = "org.varlink.service.GetInfo"
        let call = Call.bytes(info, [:])
        let flood = Array(repeating: call, count: 100).flatMap { $0 }
        let oneway = Array(repeating: Array(#"{"method":"\#(info)","oneway":true}"#.utf8) + [0], count: 100).flatMap {
            $0
        }
        let large = Call.bytes(info, ["a": .string(String(repeating: "x", count: 1_048_000))])
        let many = Call.bytes(info, ["a": .array(Array(repeating: ["": []], count: 130_000))])
        let list = Call.bytes("io.yishi.Proposals.List", ["limit": 100])
        let watch = Array(#"{"method":"io.yishi.Proposals.Watch","parameters":{"after":0},"more":true}"#.utf8) + [0]
        return [
            BenchAttack(name: "nobody", clients: 0) { _ in false },
            BenchAttack(name: "1 client: 100 calls in one go", clients: 1) { socket in
                socket.send(flood)
                socket.receive(100)
                return true
            },
            BenchAttack(name: "16 clients: 100 calls in one go", clients: 16) { socket in
                socket.send(flood)
                socket.receive(100)
                return true
            },
            BenchAttack(name: "16 clients: 100 calls without a reply", clients: 16) { socket in
                socket.send(oneway + call)
                socket.receive(1)
                return true
            },
            BenchAttack(name: "16 clients: a call of 1 MiB", clients: 16) { socket in
                socket.send(large)
                socket.receive(1)
                return true
            },
            BenchAttack(name: "16 clients: 1 MiB of small values", clients: 16) { socket in
                socket.send(many)
                socket.receive(1)
                return true
            },
            BenchAttack(name: "16 clients: replies that nobody reads", clients: 16) { socket in
                socket.send(list)
                return true
            },
            BenchAttack(name: "16 clients: nonsense", clients: 16) { socket in
                socket.send([0x78, 0])
                socket.receive(1)
                return false
            },
            BenchAttack(name: "16 clients: 2 MB without an end", clients: 16) { socket in
                socket.send([UInt8](repeating: 0x20, count: 2_000_000))
                socket.receive(1)
                return false
            },
            BenchAttack(name: "16 clients: coming and going", clients: 16) { _ in false },
            BenchAttack(name: "100 clients: half a call, then silence", clients: 100) { socket in
                socket.send([0x7B])
                socket.wait()
                return true
            },
            BenchAttack(name: "64 clients: a stream that nobody reads", clients: 64) { socket in
                socket.send(watch)
                socket.wait()
                return true
            },
        ]
    }()
}
