/// What the first 100 bytes of an SQLite file say, read without SQLite so that looking changes nothing.
struct DatabaseFileHeader {
    /// SQLite's `application_id`.
    let application: UInt32
    /// SQLite's `user_version`.
    let schema: UInt32

    static let length = 100

    /// `nil` where the bytes are no such header.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.length, bytes.starts(with: Array("SQLite format 3\u{0}".utf8)) else { return nil }
        func number(at offset: Int) -> UInt32 {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        schema = number(at: 60)
        application = number(at: 68)
    }
}
