import Foundation

/// A time that a daemon sees instead of the machine's; it goes on from there.
///
/// The kernel's timers keep the machine's time, so a daemon of an earlier time looks at its clock all the time.
package struct OtherTime: Sendable {
    private let variables: [String]

    private static let library = "/usr/lib/\(machine)-linux-gnu/faketime/libfaketime.so.1"
    package static let isAvailable = FileManager.default.fileExists(atPath: library)
    package static let missing = "libfaketime is missing"

    /// - Parameter time: by the clock on the office's wall, such as `2026-11-06 10:00:00`.
    package init(_ time: String) {
        variables = [
            "LD_PRELOAD=\(Self.library)", "FAKETIME=@\(time)", "TZ=Asia/Shanghai", "DONT_FAKE_MONOTONIC=1",
        ]
    }

    /// The command that runs a program in that time.
    ///
    /// Swift finds a program's arguments before its environment, which libfaketime moves where it is loaded first: so another
    /// program loads it first.
    package var wrapper: [String] { ["env"] + variables + ["env"] }

    private static var machine: String {
        #if arch(arm64)
        "aarch64"
        #else
        "x86_64"
        #endif
    }
}
