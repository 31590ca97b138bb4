import Foundation
import TestSupport
import Testing

extension Scratch {
    /// Overwrites the pages of that table or index that hold rows, all of them or one, as a bad disk would; returns how
    /// many there are.
    @discardableResult
    func damagePages(of table: String, only index: Int? = nil) throws -> Int {
        let pages = try leafPages(of: table)
        var bytes = try bytes("ledger.sqlite")
        let size = pageSize(bytes)
        for (number, page) in pages.enumerated() where index == nil || index == number {
            for place in (page - 1) * size..<page * size { bytes[place] = 0xA5 }
        }
        try writeInPlace(bytes)
        return pages.count
    }

    /// The pages of that table or index that hold rows, in their order.
    func leafPages(of table: String) throws -> [Int] {
        let list = "SELECT pageno FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf' ORDER BY path"
        let pages = try Tool.sqlite(database, list).output.split(separator: "\n").compactMap { Int($0) }
        try #require(!pages.isEmpty)
        return pages
    }

    func pageSize(_ bytes: [UInt8]) -> Int { Int(bytes[16]) << 8 | Int(bytes[17]) }

    /// Writes the database file so that its mode stays.
    func writeInPlace(_ bytes: [UInt8]) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: database))
        try file.write(contentsOf: bytes)
        try file.truncate(atOffset: UInt64(bytes.count))
        try file.close()
    }
}
