import Foundation
import Testing

/// Compares `text` with the file of that name in `Snapshots`; where they differ, leaves what it has beside other scratch files.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    let snapshot = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard snapshot != text else { return }
    let found = FileManager.default.temporaryDirectory.appending(path: name)
    try text.write(to: found, atomically: true, encoding: .utf8)
    Issue.record("differs from Snapshots/\(name); what it is is in \(found.path())", sourceLocation: sourceLocation)
}
