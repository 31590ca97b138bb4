package import Foundation

/// A folder of a test's own, short enough for a socket in it and open enough for other users to reach that socket.
package struct Scratch: Sendable {
    package let path: String

    package init(in parent: String = "/tmp") throws {
        var template = Array("\(parent)/yishi-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(call: "mkdtemp", code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try SystemError.check("chmod", chmod(path, 0o711))
    }

    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file that every user can read, and returns its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: file(name)))
        try SystemError.check("chmod", chmod(file(name), 0o644))
        return file(name)
    }

    package func makeFolder(_ name: String, mode: mode_t = 0o700) throws -> String {
        try SystemError.check("mkdir", mkdir(file(name), mode))
        return file(name)
    }

    package func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file(name)))) }
}
