import Glibc

/// Reads the text of a sheet in the encodings that offices use: UTF-8 with or without a byte order mark, and GB18030.
enum SheetText {
    enum Unreadable: Error, Hashable {
        /// A byte order mark of UTF-16, as spreadsheets write "Unicode text".
        case utf16
        /// Neither UTF-8 nor GB18030.
        case unknownEncoding
        /// The machine cannot convert GB18030.
        case noConverter
    }

    static func decode(_ bytes: [UInt8]) throws(Unreadable) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let text = String(validating: body, as: UTF8.self) { return text }
        guard let text = String(validating: try converted(body), as: UTF8.self) else { throw .unknownEncoding }
        return text
    }

    private static func converted(_ bytes: [UInt8]) throws(Unreadable) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            throw .noConverter
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // A character of GB18030 takes at least one byte, and at most four in UTF-8.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
        var left = output.count
        let isComplete = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var source = input.baseAddress
                var sourceLeft = input.count
                var target = output.baseAddress
                return iconv(converter, &source, &sourceLeft, &target, &left) == 0 && sourceLeft == 0
            }
        }
        guard isComplete else { throw .unknownEncoding }
        return output.dropLast(left).map { UInt8(bitPattern: $0) }
    }
}
