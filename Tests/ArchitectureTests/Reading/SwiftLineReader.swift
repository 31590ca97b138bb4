/// Splits Swift text into lines and tells code from comments and literals.
///
/// It knows nested comments, strings of every kind with interpolation, and regex literals; a bare `/` begins a regex where
/// no value stands before it.
struct SwiftLineReader {
    private enum Place {
        /// Code, and how many parentheses are open in it; below the first place it is an interpolation.
        case code(depth: Int)
        case lineComment
        case blockComment(depth: Int)
        case string(hashes: Int, quotes: Int)
        case regex(hashes: Int)
    }

    // Bytes, because the tests run unoptimised and read everything there is.
    private let text: [UInt8]
    private var index = 0
    private var places: [Place] = [.code(depth: 0)]
    private var code: [UInt8] = []
    private var comment: [UInt8] = []
    private var lines: [SwiftLine] = []

    private init(_ text: String) {
        self.text = Array(text.utf8)
    }

    static func lines(of text: String) -> [SwiftLine] {
        var reader = SwiftLineReader(text)
        while reader.index < reader.text.count { reader.readOne() }
        reader.endLine()
        return reader.lines
    }

    private mutating func readOne() {
        if text[index] == Byte.lineBreak {
            endLine()
            index += 1
            return
        }
        switch places.last {
        case .code(let depth): readCode(depth: depth)
        case .lineComment: keepComment(1)
        case .blockComment(let depth): readBlockComment(depth: depth)
        case .string(let hashes, let quotes): readString(hashes: hashes, quotes: quotes)
        case .regex(let hashes): readRegex(hashes: hashes)
        case nil: places = [.code(depth: 0)]
        }
    }

    private mutating func endLine() {
        lines.append(
            SwiftLine(code: String(decoding: code, as: UTF8.self), comment: String(decoding: comment, as: UTF8.self))
        )
        code.removeAll(keepingCapacity: true)
        comment.removeAll(keepingCapacity: true)
        switch places.last {
        case .lineComment, .string(_, quotes: 1), .regex(hashes: 0): places.removeLast()
        default: break
        }
    }

    private mutating func readCode(depth: Int) {
        switch text[index] {
        case Byte.slash where isAt(Byte.slash, index + 1):
            places.append(.lineComment)
            index += 2
        case Byte.slash where isAt(Byte.star, index + 1):
            places.append(.blockComment(depth: 1))
            index += 2
        case Byte.slash, Byte.quote, Byte.hash:
            readLiteral()
        case Byte.opening:
            places[places.count - 1] = .code(depth: depth + 1)
            keepCode(1)
        case Byte.closing:
            if depth == 0, places.count > 1 {
                places.removeLast()
            } else {
                places[places.count - 1] = .code(depth: max(0, depth - 1))
            }
            keepCode(1)
        default:
            keepCode(1)
        }
    }

    private mutating func readLiteral() {
        let hashes = count(of: Byte.hash, from: index)
        let start = index + hashes
        if isAt(Byte.quote, start) {
            let quotes = count(of: Byte.quote, from: start) >= 3 ? 3 : 1
            places.append(.string(hashes: hashes, quotes: quotes))
            keepCode(hashes + quotes)
        } else if isAt(Byte.slash, start), hashes > 0 || isRegexPossible {
            places.append(.regex(hashes: hashes))
            keepCode(hashes + 1)
        } else {
            keepCode(max(1, hashes))
        }
    }

    private mutating func readBlockComment(depth: Int) {
        if isAt(Byte.slash, index), isAt(Byte.star, index + 1) {
            places[places.count - 1] = .blockComment(depth: depth + 1)
            keepComment(2)
        } else if isAt(Byte.star, index), isAt(Byte.slash, index + 1) {
            places.removeLast()
            if depth > 1 { places.append(.blockComment(depth: depth - 1)) }
            index += 2
        } else {
            keepComment(1)
        }
    }

    private mutating func readString(hashes: Int, quotes: Int) {
        switch text[index] {
        case Byte.backslash where count(of: Byte.hash, from: index + 1) >= hashes:
            let escaped = index + 1 + hashes
            if isAt(Byte.opening, escaped) {
                places.append(.code(depth: 0))
                index = escaped
                keepCode(1)
            } else {
                // A line break that is escaped still ends its line.
                index = isAt(Byte.lineBreak, escaped) ? escaped : escaped + 1
            }
        case Byte.quote
        where count(of: Byte.quote, from: index) >= quotes && count(of: Byte.hash, from: index + quotes) >= hashes:
            places.removeLast()
            keepCode(quotes + hashes)
        default:
            index += 1
        }
    }

    private mutating func readRegex(hashes: Int) {
        switch text[index] {
        case Byte.backslash:
            index += isAt(Byte.lineBreak, index + 1) ? 1 : 2
        case Byte.slash where count(of: Byte.hash, from: index + 1) >= hashes:
            places.removeLast()
            keepCode(1 + hashes)
        default:
            index += 1
        }
    }

    /// Whether a `/` here can begin a regex: no value before it, no space after it, and another `/` on the line.
    private var isRegexPossible: Bool {
        guard index + 1 < text.count, !Byte.isSpace(text[index + 1]) else { return false }
        let before = code.last { !Byte.isSpace($0) }
        guard before.map(Byte.comesBeforeValues.contains) ?? true else { return false }
        return text[(index + 1)...].prefix { $0 != Byte.lineBreak }.contains(Byte.slash)
    }

    private func count(of byte: UInt8, from start: Int) -> Int {
        var end = start
        while isAt(byte, end) { end += 1 }
        return end - start
    }

    private func isAt(_ byte: UInt8, _ place: Int) -> Bool {
        place < text.count && text[place] == byte
    }

    private mutating func keepCode(_ count: Int) {
        for _ in 0..<count {
            code.append(text[index])
            index += 1
        }
    }

    private mutating func keepComment(_ count: Int) {
        for _ in 0..<count {
            comment.append(text[index])
            index += 1
        }
    }
}

private enum Byte {
    static let lineBreak = UInt8(ascii: "\n")
    static let slash = UInt8(ascii: "/")
    static let star = UInt8(ascii: "*")
    static let quote = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let backslash = UInt8(ascii: "\\")
    static let opening = UInt8(ascii: "(")
    static let closing = UInt8(ascii: ")")
    static let comesBeforeValues = Array("(,=:[{!&|?;".utf8)

    static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
