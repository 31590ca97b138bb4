internal import Synchronization

/// A service manager that remembers what it was told, for tests of what reports to one.
///
/// ``stream`` gives each notice as it comes, so that a test waits for `.ready` instead of looking again and again.
package final class RecordingServiceManager: ServiceManagerNotifying {
    /// Each notice in the order of arrival; for one consumer, and it never ends by itself.
    package let stream: AsyncStream<ServiceNotice>

    private let continuation: AsyncStream<ServiceNotice>.Continuation
    private let record = Mutex<[ServiceNotice]>([])
    private let failure: SystemdError?

    /// - Parameter failure: what every notice is answered with, to see how the service takes it; nothing is recorded.
    package init(failingWith failure: SystemdError? = nil) {
        (stream, continuation) = AsyncStream.makeStream()
        self.failure = failure
    }

    /// What was told up to now, first to last.
    package var notices: [ServiceNotice] { record.withLock { $0 } }

    package var isListening: Bool { true }

    @discardableResult
    package func notify(_ notices: [ServiceNotice]) throws(SystemdError) -> Bool {
        if let failure { throw failure }
        record.withLock { record in
            record += notices
            // Inside the lock, so that the stream has the order of the record.
            for notice in notices { continuation.yield(notice) }
        }
        return true
    }
}
