import Foundation
import TestSupport

/// A program of the system that a test asks for its opinion.
struct Tool: Sendable {
    private static let folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]

    private let url: URL

    /// - Returns: `nil` where the system does not have it.
    init?(_ name: String) {
        let urls = Self.folders.map { URL(filePath: $0).appending(path: name) }
        guard let url = urls.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
        self.url = url
    }

    func run(_ arguments: String...) throws -> TestSupport.Tool {
        let environment = ["LC_ALL": "C.UTF-8", "PATH": Self.folders.joined(separator: ":")]
        return try TestSupport.Tool.run([url.path] + arguments, environment: environment)
    }
}
