import Foundation
import Testing

/// Compares `text` with the file of that name in `Snapshots`; with `YISHI_RECORD_SNAPSHOTS` set, writes it instead.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = repository.appending(path: "Tests/YishiCommandsTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["YISHI_RECORD_SNAPSHOTS"] != nil {
        try Data(text.utf8).write(to: file)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
}
