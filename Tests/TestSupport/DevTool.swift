import Foundation

/// A script of `.dev` that makes something that tests need, once for all runs, and prints the folder that it lies in.
package enum DevTool {
    package struct Failed: Error {
        package let script: String
        package let errors: String
    }

    /// Runs the script, and returns that folder.
    package static func folder(_ script: String, _ words: String...) async throws -> String {
        try await folder(script, words)
    }

    static func folder(_ script: String, _ words: [String]) async throws -> String {
        let path = package.appending(path: ".dev/\(script)").path
        // The environment as it is: it may say where the package index is.
        let child = try ChildProcess([path] + words, environment: ProcessInfo.processInfo.environment)
        let answer = try await child.answer()
        guard answer.status == 0, let folder = child.output.value.lines.last else {
            throw Failed(script: script, errors: answer.errors)
        }
        return folder
    }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
