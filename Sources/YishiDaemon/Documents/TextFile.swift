import Foundation
import WorkflowCore

/// Files that an administrator writes.
enum TextFile {
    /// The bytes of the file at `path`; `nil` where it is missing and may be.
    ///
    /// - Throws: That it cannot be read, and why.
    static func read(_ path: String, mayBeMissing: Bool) throws(DocumentFaults) -> [UInt8]? {
        let manager = FileManager.default
        guard let attributes = try? manager.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath) else {
            if mayBeMissing { return nil }
            throw unreadable(path, zh: "文件不存在或无权查看", en: "There is no such file, or it may not be looked at")
        }
        // Reading from a pipe or a device would wait for ever.
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw unreadable(path, zh: "不是普通文件", en: "This is not a regular file")
        }
        guard let data = manager.contents(atPath: path) else {
            throw unreadable(path, zh: "无权读取", en: "The file may not be read")
        }
        return [UInt8](data)
    }

    /// The paths of the files in the folder at `path` that end in one of `endings`, by name; none where it is missing.
    static func list(_ path: String, endings: [String]) throws(DocumentFaults) -> [String] {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { return [] }
        guard let names = try? manager.contentsOfDirectory(atPath: path) else {
            throw unreadable(path, zh: "无法列出此文件夹", en: "The folder cannot be listed")
        }
        return names.filter { name in !name.hasPrefix(".") && endings.contains { name.hasSuffix($0) } }.sorted()
            .map { "\(path)/\($0)" }
    }

    private static func unreadable(_ path: String, zh: String, en: String) -> DocumentFaults {
        DocumentFaults([
            DocumentFault(
                file: path,
                at: DocumentMark(line: 0, column: 0),
                rule: DocumentRule.fileUnreadable.rawValue,
                label: Label(zh: zh, en: en)
            )
        ])
    }
}
