import Threads

/// Waits for a while; a test's own waits until the test lets it go on.
package struct Pause: Sendable {
    private let wait: @Sendable (Duration) async throws -> Void

    /// - Parameter wait: returns after that time, and throws `CancellationError` where its task is cancelled before.
    package init(_ wait: @escaping @Sendable (Duration) async throws -> Void) { self.wait = wait }

    package static let real = Pause { try await rest(for: $0) }

    package func callAsFunction(_ duration: Duration) async throws { try await wait(duration) }
}
