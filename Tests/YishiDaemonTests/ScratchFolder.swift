import Foundation

/// A folder of a test's own, gone after it.
struct ScratchFolder: Sendable {
    private let root: String

    static func with(_ body: (ScratchFolder) throws -> Void) throws {
        let folder = try make()
        defer { folder.remove() }
        try body(folder)
    }

    static func withAsync(_ body: (ScratchFolder) async throws -> Void) async throws {
        let folder = try make()
        defer { folder.remove() }
        try await body(folder)
    }

    /// The path of that name in the folder, of the folder itself where the name is empty.
    func path(_ name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    }

    private static func make() throws -> ScratchFolder {
        let root = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        return ScratchFolder(root: root)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: root) }
}
