import Foundation

/// The write-ahead log of a ledger that was not closed, frame by frame, as SQLite's file format has it.
struct WriteAheadLog: Sendable {
    private static let headerLength = 32
    private static let frameHeaderLength = 24

    let bytes: [UInt8]
    private let pageSize: Int

    init(file: String) throws {
        bytes = Array(try Data(contentsOf: URL(filePath: file)))
        pageSize = bytes.count < Self.headerLength ? 4_096 : bytes[8..<12].reduce(0) { $0 << 8 | Int($1) }
    }

    private var frameLength: Int { Self.frameHeaderLength + pageSize }

    /// How many whole frames there are; those that an earlier use of the file has left are among them.
    var frames: Int { max(0, bytes.count - Self.headerLength) / frameLength }

    /// Where a frame begins; that of the frame after the last is the end.
    func start(of frame: Int) -> Int { Self.headerLength + frame * frameLength }

    /// Whether a transaction ends with that frame.
    func isCommit(_ frame: Int) -> Bool { bytes[start(of: frame) + 4..<start(of: frame) + 8].contains { $0 != 0 } }

    /// The frames up to and with the last that ends a transaction, of the first so many.
    func committed(of count: Int) -> Int { (0..<count).last { isCommit($0) }.map { $0 + 1 } ?? 0 }
}
