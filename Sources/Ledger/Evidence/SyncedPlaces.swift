import Synchronization

/// The files and folders that this process has seen to be on disk; forgetting one costs a sync.
final class SyncedPlaces: Sendable {
    private static let bound = 4_096

    private let names = Mutex<Set<String>>([])

    func contains(_ name: String) -> Bool { names.withLock { $0.contains(name) } }

    func insert(_ name: String) {
        names.withLock { names in
            if names.count >= Self.bound { names.removeAll() }
            names.insert(name)
        }
    }
}
