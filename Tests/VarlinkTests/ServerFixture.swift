import Dispatch
import Foundation
import StrictJSON
import Testing
import Varlink

/// A scratch folder that is gone when the test ends.
func withScratchFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "varlink-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}

/// Runs what blocks its thread where that holds up nobody else.
func blocking<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Swift.Result { try body() }) }.start()
    }
}

/// Suspends until the task is cancelled.
func never() async throws {
    let silence = AsyncStream<Void> { _ in }
    for await _ in silence {}
    try Task.checkCancellation()
}

/// Runs a server while `body` runs, and returns when both have ended.
func withServer<Result: Sendable>(
    _ address: VarlinkServer.Address,
    _ interface: VarlinkInterface,
    limits: VarlinkLimits = VarlinkLimits(),
    log: Signal<String> = Signal(),
    afterFlood: @escaping @Sendable () -> Void = {},
    pause: @escaping @Sendable (Duration) async throws -> Void = { _ in try await never() },
    _ body: @Sendable () async throws -> Result
) async throws -> Result {
    let server = try VarlinkServer(
        address: address,
        info: .test,
        interfaces: [interface],
        internalError: "test.Methods.Internal",
        limits: { limits },
        afterFlood: afterFlood,
        pause: pause,
        log: { log.send("\($0)") }
    )
    let listening = Signal<Bool>()
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { listening.send(false) }
            try await server.run { listening.send(true) }
        }
        guard await listening.next() == true else {
            try await group.waitForAll()
            throw CancellationError()
        }
        do {
            let result = try await body()
            group.cancelAll()
            try await group.waitForAll()
            return result
        } catch {
            group.cancelAll()
            throw error
        }
    }
}
