import Foundation
import Testing

/// A file below `Fixtures`.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]

    /// All files of a folder below `Fixtures`, by name.
    static func all(in folder: String) throws -> [Fixture] {
        let root = Bundle.module.bundleURL.appending(path: "Fixtures/\(folder)")
        return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
            .map { Fixture(name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
            .sorted { $0.name < $1.name }
    }

    /// The name without the file's kind: the rule that the fixture is about.
    var rule: String { String(name.prefix { $0 != "." }) }

    /// The faults that the fixture's first lines announce: `# rule line:column` each.
    var announced: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix { $0.hasPrefix("# ") }
            .map { String($0.dropFirst(2)) }
    }

    var testDescription: String { name }
}
