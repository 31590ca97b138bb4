/// How far a string's bytes go on without one that ends it or must be escaped.
///
/// Looks at eight bytes at a time; both the reader and the writer spend most of their time here.
struct PlainRun {
    /// The first byte that is a quote, a backslash or a control character, or the end.
    private(set) var end: Int
    private(set) var isASCII: Bool

    @inline(__always)
    init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        var seen: UInt64 = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if Self.hasSpecial(word) { break }
            seen |= word
            index += 8
        }
        while index < bytes.count, !Self.isSpecial(bytes[index]) {
            seen |= UInt64(bytes[index])
            index += 1
        }
        end = index
        isASCII = seen & 0x8080_8080_8080_8080 == 0
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Whether one of the eight bytes is special: a byte less than n borrows into its highest bit when n is subtracted.
    @inline(__always)
    private static func hasSpecial(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let borrowed =
            ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        return borrowed & (ones &* 0x80) != 0
    }
}
