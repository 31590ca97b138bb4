import StrictJSON

/// Something that a client does again and again to the harm of others.
struct BenchAttack: Sendable {
    let name: String
    let clients: Int
    /// One round on a connection; whether the next one is on the same.
    let round: @Sendable (AttackSocket) -> Bool

    static let all: [BenchAttack] = {
        let info = "org.varlink.service.GetInfo"
        let call = Call.bytes(info, [:])
        let flood = Array(repeating: call, count: 100).flatMap { $0 }
        let oneway = Array(repeating: Array(#"{"method":"\#(info)","oneway":true}"#.utf8) + [0], count: 100).flatMap {
            $0
        }
        let large = Call.bytes(info, ["a": .string(String(repeating: "x", count: 1_048_000))])
        let many = Call.bytes(info, ["a": .array(Array(repeating: ["": []], count: 130_000))])
        let medium = Call.bytes(info, ["a": .array(Array(repeating: ["": []], count: 1_900))])
        let list = Call.bytes("io.yishi.Proposals.List", ["limit": 100])
        let watch = Array(#"{"method":"io.yishi.Proposals.Watch","parameters":{"after":0},"more":true}"#.utf8) + [0]
        let endless = [UInt8](repeating: 0x20, count: 2_000_000)
        return [
            BenchAttack(name: "nobody", clients: 0) { _ in false },
            BenchAttack(name: "1 client: 100 calls in one go", clients: 1) { $0.send(flood) && $0.receive(100) },
            BenchAttack(name: "16 clients: 100 calls in one go", clients: 16) { $0.send(flood) && $0.receive(100) },
            BenchAttack(name: "16 clients: 100 calls without a reply", clients: 16) {
                $0.send(oneway + call) && $0.receive(1)
            },
            BenchAttack(name: "16 clients: a call of 1 MiB", clients: 16) { $0.send(large) && $0.receive(1) },
            BenchAttack(name: "16 clients: 1 MiB of small values", clients: 16) { $0.send(many) && $0.receive(1) },
            BenchAttack(name: "16 clients: 15 KiB of small values", clients: 16) { $0.send(medium) && $0.receive(1) },
            BenchAttack(name: "16 clients: replies that nobody reads", clients: 16) { $0.send(list) },
            BenchAttack(name: "16 clients: nonsense", clients: 16) { $0.send([0x78, 0]) && $0.receive(1) && false },
            BenchAttack(name: "16 clients: 2 MB without an end", clients: 16) { $0.send(endless) && $0.receive(1) },
            BenchAttack(name: "16 clients: coming and going", clients: 16) { _ in false },
            BenchAttack(name: "100 clients: half a call, then silence", clients: 100) { $0.send([0x7B]) && $0.wait() },
            BenchAttack(name: "64 clients: a stream that nobody reads", clients: 64) { $0.send(watch) && $0.wait() },
            BenchAttack(name: "64 clients: streams begun and left", clients: 64) {
                $0.send(watch) && $0.receive(1) && false
            },
        ]
    }()
}
