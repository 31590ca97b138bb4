import Foundation
import Testing

extension Scratch {
    /// Overwrites the pages of that table or index that hold rows, all of them or one, as a bad disk would; returns how
    /// many there are.
    @discardableResult
    func damagePages(of table: String, only index: Int? = nil) throws -> Int {
        let list = "SELECT pageno FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf' ORDER BY path"
        let pages = try Tool.sqlite(database, list).output.split(separator: "\n").compactMap { Int($0) }
        try #require(!pages.isEmpty)
        var bytes = try bytes("ledger.sqlite")
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        for (number, page) in pages.enumerated() where index == nil || index == number {
            for place in (page - 1) * size..<page * size { bytes[place] = 0xA5 }
        }
        // In place, so that the file's mode stays.
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: database))
        try file.write(contentsOf: bytes)
        try file.close()
        return pages.count
    }
}
