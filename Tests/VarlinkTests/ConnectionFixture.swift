import NIOCore
import NIOEmbedded
import NIOPosix
import StrictJSON
import Testing
import Varlink

extension ServiceInfo {
    static let test = ServiceInfo(vendor: "V", product: "P", version: "1", url: "https://example.org")
}

/// Lines that something has logged.
actor Lines {
    private(set) var all: [String] = []
    func add(_ line: String) { all.append(line) }
}

/// A stream of values that one side sends and the other waits for.
struct Signal<Value: Sendable>: Sendable {
    let stream: AsyncStream<Value>
    private let continuation: AsyncStream<Value>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func send(_ value: Value) { continuation.yield(value) }

    func next() async -> Value? {
        for await value in stream { return value }
        return nil
    }
}

/// One connection of a service, without a socket and in its own time.
struct ConnectionFixture {
    let channel: NIOAsyncTestingChannel
    private let over = Signal<Void>()
    let log: Signal<String>

    static let description = """
        interface test.Methods
        method Echo(value: any) -> (value: any)
        method Text() -> (value: int)
        method Named() -> ()
        method Inner() -> ()
        method Unsaid() -> ()
        method Large(bytes: int) -> (text: string)
        method Wait(name: string) -> (name: string)
        # [Requires 'more' flag]
        method Count(to: int) -> (number: int)
        # [Requires 'more' flag]
        method Endless() -> (number: int)
        # [Requires 'more' flag]
        method Silent() -> ()
        """

    /// An interface of the methods that tests need; `started` hears of each call, `gate` lets `Wait` go on.
    static func interface(
        started: Signal<String> = Signal(),
        gate: Signal<Void> = Signal(),
        ended: Signal<String> = Signal()
    ) throws -> VarlinkInterface {
        try VarlinkInterface(
            name: "test.Methods",
            description: description,
            methods: [
                "Echo": .once { call in
                    started.send(call.parameters["value"]?.canonicalText ?? "")
                    return ["value": call.parameters["value"] ?? nil]
                },
                "Text": .reply { _ in .text(Array(#"{"value":1}"#.utf8)) },
                "Named": .once { _ in throw VarlinkError(name: "test.Methods.Refused", parameters: ["why": "so"]) },
                "Inner": .once { _ in throw Secret() },
                "Unsaid": .once { _ in throw Unanswered() },
                "Large": .once { call in
                    ["text": .string(String(repeating: "x", count: call.parameters["bytes"]?.integer ?? 0))]
                },
                "Wait": .once { call in
                    let name = call.parameters["name"]?.string ?? ""
                    started.send(name)
                    _ = await gate.next()
                    ended.send(name)
                    return ["name": .string(name)]
                },
                "Count": .stream { call, writer in
                    for number in 0..<(call.parameters["to"]?.integer ?? 0) {
                        try await writer.send(["number": .integer(number)])
                        started.send("\(number)")
                    }
                },
                "Endless": .stream { _, writer in
                    defer { ended.send("endless") }
                    try await writer.send(["number": 0])
                    started.send("endless")
                    try await never()
                },
                "Silent": .stream { _, _ in try await never() },
            ]
        )
    }

    init(
        _ interface: VarlinkInterface,
        limits: VarlinkLimits = VarlinkLimits(),
        readingOn readingThread: NIOThreadPool = .singleton,
        turns interval: TimeAmount = .zero,
        resting rest: @escaping @Sendable (Duration) -> Void = { _ in },
        before handlers: [any ChannelHandler & Sendable] = []
    ) async throws {
        let (log, channel) = (Signal<String>(), NIOAsyncTestingChannel())
        let dispatcher = try Dispatcher(
            info: .test,
            interfaces: [interface],
            internalError: "test.Methods.Internal",
            log: { log.send("\($0)") }
        )
        let peer = PeerCredentials(uid: 1000, gid: 1000, pid: 1, groups: [])
        try await channel.pipeline.addHandlers(handlers)
        try await channel.testingEventLoop.executeInContext { [over] in
            let connection = ServerConnection(
                dispatcher: dispatcher,
                reader: LargeCallReader(on: readingThread, rest: rest),
                turns: Turns(on: channel.eventLoop, every: interval),
                streamTurns: Turns(on: channel.eventLoop, every: interval),
                limits: limits,
                peer: peer,
                eventLoop: channel.eventLoop,
                log: { log.send("\($0)") }
            )
            try channel.pipeline.syncOperations.addHandler(connection)
            connection.ended.whenComplete { _ in over.send(()) }
        }
        try await channel.connect(to: SocketAddress(unixDomainSocketPath: "/test")).get()
        self.channel = channel
        self.log = log
    }

    func send(_ text: String) async throws {
        try await channel.writeInbound(ByteBuffer(string: text))
        await channel.testingEventLoop.run()
    }

    func reply() async throws -> String {
        String(buffer: try await channel.waitForOutboundWrite(as: ByteBuffer.self))
    }

    /// Returns when the connection is gone and its last call has ended.
    func end() async {
        // What the loop was given on its own thread waits for it to be run.
        await channel.testingEventLoop.run()
        _ = await over.next()
    }

    func quiesce() { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }

    func pass(seconds: Int64) async { await channel.testingEventLoop.advanceTime(by: .seconds(seconds)) }
}

private struct Secret: Error {}
