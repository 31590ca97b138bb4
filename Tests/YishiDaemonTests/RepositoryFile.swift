import Foundation

/// A file of this repository that belongs to the daemon and is not built into it.
enum RepositoryFile {
    static func text(of path: String) throws -> String {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
