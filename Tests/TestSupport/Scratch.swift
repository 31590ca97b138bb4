package import Foundation
import Synchronization

/// A folder of a test's own, short enough for a socket in it and open enough for other users to reach that socket.
///
/// It is held by a lock on the folder for as long as this process lives. One that nobody holds is of a process that was killed,
/// and goes when the next one makes its first folder at the same place.
package struct Scratch: Sendable {
    package let path: String
    private let lock: CInt

    private static let prefix = "yishi-scratch-"
    private static let swept = Mutex<Set<String>>([])

    package init(in parent: String = "/tmp") throws {
        if Self.swept.withLock({ $0.insert(parent).inserted }) { Self.sweep(parent) }
        (path, lock) = try Self.locked(in: parent)
        try SystemError.check("chmod", chmod(path, 0o711))
    }

    /// A new folder and its lock.
    private static func locked(in parent: String) throws -> (path: String, lock: CInt) {
        // Another process may sweep before the lock is taken; then it takes another folder.
        for _ in 0..<8 {
            var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { throw SystemError(call: "mkdtemp", code: errno) }
            let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let lock = lock(path) { return (path, lock) }
        }
        throw SystemError(call: "flock in \(parent)", code: errno)
    }

    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Removes what killed processes have left.
    private static func sweep(_ parent: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for path in names.filter({ $0.hasPrefix(prefix) }).map({ "\(parent)/\($0)" }) {
            guard let lock = lock(path) else { continue }
            try? FileManager.default.removeItem(atPath: path)
            close(lock)
        }
    }

    /// Takes the lock of a folder of this user's; `nil` where it is another's, somebody else holds it, or it is gone.
    private static func lock(_ path: String) -> CInt? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
            status.st_nlink > 0
        else {
            close(descriptor)
            return nil
        }
        return descriptor
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
