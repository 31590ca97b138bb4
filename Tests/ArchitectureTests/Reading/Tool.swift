import Foundation

/// A program of the system that a test asks for its opinion.
struct Tool: Sendable {
    struct Answer {
        let status: Int32
        /// Standard output and standard error, as they came.
        let output: String
    }

    private static let folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]

    private let url: URL

    /// - Returns: `nil` where the system does not have it.
    init?(_ name: String) {
        let urls = Self.folders.map { URL(filePath: $0).appending(path: name) }
        guard let url = urls.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
        self.url = url
    }

    func run(_ arguments: String...) throws -> Answer {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": Self.folders.joined(separator: ":")]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }
}
