import Synchronization

/// Keeps what a closure was called with.
final class Recorder<Value: Sendable>: Sendable {
    private let record = Mutex<[Value]>([])

    var values: [Value] { record.withLock { $0 } }

    func append(_ value: Value) {
        record.withLock { $0.append(value) }
    }
}
