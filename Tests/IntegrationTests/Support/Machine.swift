import Foundation
import TestSupport
import Testing

/// What the machine that runs the tests offers.
enum Machine {
    static let isRoot = geteuid() == 0

    /// Why a test is skipped without root.
    static let needsRoot: Comment = "needs root: the people of the office are real users"

    /// Whether a program can be given file systems of its own, which go when it ends.
    static let canMount = isRoot && succeeds("/usr/bin/unshare", ["--mount", "true"])

    /// The folder with what the package has built; tests run from there too.
    static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// The checkout.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A program of the package, where every user can run it: the checkout may lie in somebody's closed folder.
    static func program(_ name: String) throws -> String { try programs.get().appending(path: name).path }

    /// Made once for all tests of this process, and removed at its end.
    private static let programs = Result { () throws -> URL in
        let folder = try scratch.get()
        // A function of C takes nothing along.
        atexit { try? Machine.scratch.get().remove() }
        for name in ["yishi", "yishid"] {
            let (from, to) = (products.appending(path: name), URL(filePath: folder.file(name)))
            do {
                try FileManager.default.linkItem(at: from, to: to)
            } catch {
                // Another file system.
                try FileManager.default.copyItem(at: from, to: to)
            }
        }
        return URL(filePath: folder.path)
    }

    private static let scratch = Result { try Scratch() }

    private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        (try? Tool.run([program] + arguments))?.status == 0
    }
}
