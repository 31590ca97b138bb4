import Foundation
import StrictJSON
import Testing
import YishiCommands

/// What came of a command line.
struct Outcome {
    let status: ProgramExit
    let output: String
    let errors: String
    /// How long the program waited, each time.
    let pauses: [Duration]

    /// The JSON that was written.
    var json: JSON {
        get throws { try JSON(parsing: output) }
    }
}

/// Runs a command line against `daemon`, in English unless the test speaks otherwise, on 26 April 2022 of China.
@discardableResult
func run(
    _ arguments: [String],
    _ daemon: FakeDaemon = FakeDaemon(),
    console: FakeConsole = FakeConsole(),
    in language: Translation.Language = .en,
    at now: String = "2022-04-25T16:05:00Z"
) throws -> Outcome {
    var pauses: [Duration] = []
    let now = try Date(now, strategy: .iso8601)
    let tool = Tool(
        environment: [:],
        console: console,
        connect: { _ in daemon },
        now: { now },
        pause: { pauses.append($0) }
    )
    let translation = language == .zh ? try Catalog.shipped().translation : .english
    let status = Translation.$current.withValue(translation) { tool.run(arguments) }
    return Outcome(status: status, output: console.output, errors: console.errors, pauses: pauses)
}

extension TimeZone {
    static let china = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
}

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

/// A folder that is gone after the test.
func withScratchFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
