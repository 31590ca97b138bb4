import Foundation
import TestSupport
import Testing

/// A client of Varlink that nobody here wrote.
struct VarlinkTool: Sendable {
    private let start: @Sendable (_ words: [String], _ input: String) throws -> ChildProcess

    /// The package `varlink` of PyPI.
    static func python() async throws -> VarlinkTool {
        let python = try await PythonTool("varlink==31.0.0")
        return VarlinkTool { try python.launch(["-m", "varlink.cli"] + $0, input: $1) }
    }

    /// systemd's varlinkctl, in a root of its own, which is `folder`.
    static func systemd() async throws -> (tool: VarlinkTool, folder: String) {
        let folder = try await DevTool.folder("varlinkctl")
        let tool = VarlinkTool { words, input in
            try ChildProcess(
                ["chroot", folder, "varlinkctl", "--no-pager"] + words,
                environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"],
                input: Array(input.utf8)
            )
        }
        return (tool, folder)
    }

    func launch(_ words: [String], input: String = "") throws -> ChildProcess { try start(words, input) }

    func run(_ words: String..., input: String = "") async throws -> Answer {
        try await launch(words, input: input).answer()
    }

    /// The description of an interface as it stands in the sources.
    static func shippedText(_ interface: String) throws -> String {
        let file = Machine.package.appending(path: "Sources/YishiAPI/Interfaces/\(interface).varlink")
        return try String(contentsOf: file, encoding: .utf8)
    }

    static let interfaces = ["io.yishi.Manage", "io.yishi.Proposals"]
}
