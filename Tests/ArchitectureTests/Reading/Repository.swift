import Foundation

/// The files of this repository.
enum Repository {
    /// The folder that holds Package.swift.
    static var root: URL {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }

    /// What git, a build or an editor keeps in the root for itself.
    private static func isKept(_ name: String) -> Bool {
        [".git", ".swiftpm", ".vscode", "Package.resolved"].contains(name)
            || [".build", ".cache"].contains { name.hasPrefix($0) }
    }

    /// Names directly in a folder, of the folders and of the plain files in it.
    static func entries(of folder: String = "") throws -> (folders: [String], files: [String]) {
        let url = root.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
        return (
            folders: names.filter { isFolder(url.appending(path: $0)) },
            files: names.filter { !isFolder(url.appending(path: $0)) }
        )
    }

    /// Every file that belongs to the repository, from the root on, as in `systemd/yishid.service`.
    static func paths() throws -> [String] {
        let top = try entries()
        let below = try top.folders.filter { !isKept($0) }.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
                .map { "\(folder)/\($0)" }
                .filter { !isFolder(root.appending(path: $0)) }
        }
        return (top.files.filter { !isKept($0) } + below).sorted()
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// A file's text, or `nil` where it is not UTF-8.
    static func text(of path: String) throws -> String? {
        String(bytes: try Data(contentsOf: root.appending(path: path)), encoding: .utf8)
    }

    /// The Swift files below these folders.
    static func swiftSources(below folders: String...) throws -> [SwiftSource] {
        try allSwiftSources.get().filter { source in folders.contains { source.path.hasPrefix("\($0)/") } }
    }

    // Read once for all tests.
    private static let allSwiftSources = Result {
        try paths().filter { $0.hasSuffix(".swift") }.map { SwiftSource(path: $0, text: try text(of: $0) ?? "") }
    }
}
