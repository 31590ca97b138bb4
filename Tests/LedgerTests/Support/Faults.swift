import Foundation
import Glibc
import TestSupport

/// Puts another file in the place of one that this process has open: writing or syncing then fails as on a bad disk.
struct BrokenFile {
    private let descriptor: CInt

    enum Fault {
        /// Writing works, syncing fails.
        case sync
        /// Writing fails.
        case write
    }

    init?(_ path: String, _ fault: Fault) throws {
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let found = descriptors.first { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)) == path
        }
        guard let descriptor = found.flatMap({ CInt($0) }) else { return nil }
        // What is written to /dev/null is taken, but it cannot be synced.
        let other = open("/dev/null", fault == .sync ? O_RDWR : O_RDONLY)
        guard other >= 0, dup2(other, descriptor) == descriptor else { return nil }
        close(other)
        self.descriptor = descriptor
    }
}

/// A file system of a few MiB in memory; only root can make one.
final class SmallDisk {
    let path: String

    static let canBeMade = (try? SmallDisk(mebibytes: 1)) != nil

    init(mebibytes: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/yishi-disk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let options = "size=\(mebibytes)m,mode=700"
        guard try Tool.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path).status == 0 else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit {
        _ = try? Tool.run("umount", "-l", path)
        try? FileManager.default.removeItem(atPath: path)
    }
}
