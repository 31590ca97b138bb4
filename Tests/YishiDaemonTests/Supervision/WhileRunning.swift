import ServiceLifecycle
import ServiceLifecycleTestKit

/// Runs a service while `body` runs, which may ask it to stop, and returns when both have ended.
func whileRunning(
    _ service: some Service,
    _ body: @escaping @Sendable (_ stop: @Sendable () -> Void) async throws -> Void
) async throws {
    try await testGracefulShutdown { @Sendable trigger in
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            try await body { trigger.triggerGracefulShutdown() }
            try await group.waitForAll()
        }
    }
}
