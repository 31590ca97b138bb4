package import Foundation
import Synchronization

/// A folder of a test's own, short enough for a socket in it and open enough for other users to reach that socket.
///
/// Its name says which process it is of. What a process that was killed has left goes when the next one makes its first folder at
/// the same place.
package struct Scratch: Sendable {
    package let path: String

    private static let prefix = "yishi-run-"
    private static let owner = "\(getpid())-\(start(of: getpid()) ?? "")"
    private static let swept = Mutex<Set<String>>([])

    package init(in parent: String = "/tmp") throws {
        if Self.swept.withLock({ $0.insert(parent).inserted }) { Self.sweep(parent) }
        var template = Array("\(parent)/\(Self.prefix)\(Self.owner)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(call: "mkdtemp", code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try SystemError.check("chmod", chmod(path, 0o711))
    }

    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Removes what processes that are no more have left; what another user's has left stays.
    private static func sweep(_ parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            let owner = name.dropFirst(prefix.count).split(separator: "-").map(String.init)
            guard owner.count == 3, let pid = pid_t(owner[0]), start(of: pid) != owner[1] else { continue }
            try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
        }
    }

    /// When that process began, in the kernel's own count: numbers of processes come again, and this tells them apart.
    private static func start(of pid: pid_t) -> String? {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return nil }
        // Behind the name, which may hold anything, the twentieth word.
        let words = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
        return words.count > 20 ? Int(words[20]).map { String($0, radix: 36) } : nil
    }

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
