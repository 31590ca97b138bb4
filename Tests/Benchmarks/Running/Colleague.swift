import Foundation
import TestSupport

/// Who makes the changes: whoever runs the benchmarks, or a user without rights in the place of root, who has no business
/// in an office.
enum Colleague {
    static let name = geteuid() == 0 ? "nobody" : getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? ""

    /// Connects as that user: the kernel notes who it is.
    static func connect(_ descriptor: CInt, to path: String) throws {
        let isRoot = geteuid() == 0
        if isRoot, let entry = getpwnam(name) {
            try SystemError.check("seteuid", seteuid(entry.pointee.pw_uid))
        }
        defer { if isRoot { _ = seteuid(0) } }
        try SystemError.check("connect", try sockaddr_un(path: path).pass(to: Glibc.connect, descriptor))
    }
}
