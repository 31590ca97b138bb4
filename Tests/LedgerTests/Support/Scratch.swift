import Foundation
import Ledger

/// A folder of a test's own, gone when the test is done.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/yishi-ledger-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var database: String { path + "/ledger.sqlite" }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

    /// Every file below the folder but the lock, with its content.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) where name != "ledger.lock" {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: self.path(name), isDirectory: &isFolder) else { continue }
            contents[name] = isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: self.path(name)))
        }
        return contents
    }

    /// Fills a ledger in this folder and closes it again.
    @discardableResult
    func withLedger<T: Sendable>(_ body: (Ledger) async throws -> T) async throws -> T {
        let ledger = try Ledger.open(path)
        let result = try await body(ledger)
        try await ledger.close()
        return result
    }
}
