import Foundation

/// A folder of its own for one test, gone at its end.
struct ScratchFolder: ~Copyable {
    let url: URL

    init() throws {
        // Short, because the path of a Unix socket has room for 107 bytes.
        url = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }
}
