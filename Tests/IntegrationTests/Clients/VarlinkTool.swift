import Foundation
import TestSupport
import Testing

/// A client of Varlink that nobody here wrote; `.dev/varlink-client` makes it where it is not there yet.
struct VarlinkTool: Sendable {
    /// Where it lies: an environment of Python, or the root of another Debian.
    let folder: String
    private let command: [String]

    /// The package `varlink` of PyPI.
    static func python() async throws -> VarlinkTool {
        let folder = try await make("python")
        return VarlinkTool(folder: folder, command: ["\(folder)/bin/python", "-u", "-m", "varlink.cli"])
    }

    /// systemd's varlinkctl, in a root of its own.
    static func systemd() async throws -> VarlinkTool {
        let folder = try await make("systemd")
        return VarlinkTool(folder: folder, command: ["chroot", folder, "varlinkctl", "--no-pager"])
    }

    func launch(_ words: [String], input: String = "") throws -> ChildProcess {
        try ChildProcess(
            command + words,
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"],
            input: Array(input.utf8)
        )
    }

    func run(_ words: String..., input: String = "") async throws -> Answer {
        try await launch(words, input: input).answer()
    }

    private static func make(_ kind: String) async throws -> String {
        let script = Machine.package.appending(path: ".dev/varlink-client").path
        // The environment as it is: it may say where the package index is.
        let child = try ChildProcess([script, kind], environment: ProcessInfo.processInfo.environment)
        let ending = try await child.ending()
        try #require(ending == .exited(0), "\(child.errors.value.text)")
        return try #require(child.output.value.lines.last)
    }

    /// The description of an interface as it stands in the sources.
    static func shippedText(_ interface: String) throws -> String {
        let file = Machine.package.appending(path: "Sources/YishiAPI/Interfaces/\(interface).varlink")
        return try String(contentsOf: file, encoding: .utf8)
    }

    static let interfaces = ["io.yishi.Manage", "io.yishi.Proposals"]
}
