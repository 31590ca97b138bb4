/// Cuts a description into words and signs, and keeps the comments above them.
struct DescriptionScanner {
    /// A word or a sign, with what it takes to say where it stands and what was written above it.
    struct Token: Hashable {
        enum Kind: Hashable {
            case word(String)
            case sign(String)
            case end
        }

        let kind: Kind
        let line: Int
        /// The comment lines that end directly above this token.
        let comment: String

        var text: String {
            switch kind {
            case .word(let text), .sign(let text): "“\(text)”"
            case .end: "the end"
            }
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() throws(DescriptionError) -> Token {
        let comment = skipToToken()
        guard position < bytes.count else { return Token(kind: .end, line: line, comment: comment) }
        return Token(kind: try scan(), line: line, comment: comment)
    }

    private mutating func scan() throws(DescriptionError) -> Token.Kind {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            position += 1
            return .sign(String(Unicode.Scalar(byte)))
        case UInt8(ascii: "-") where isArrow(at: position):
            position += 2
            return .sign("->")
        case _ where Self.isWordByte(byte) && byte != UInt8(ascii: "-"):
            let start = position
            while position < bytes.count, Self.isWordByte(bytes[position]), !isArrow(at: position) { position += 1 }
            return .word(String(decoding: bytes[start..<position], as: UTF8.self))
        default:
            throw DescriptionError(line: line, problem: "unexpected character")
        }
    }

    /// Skips white space and comments; a blank line parts a comment from what follows.
    private mutating func skipToToken() -> String {
        var comment: [String] = []
        var isBlank = position == 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                if isBlank { comment = [] }
                isBlank = true
                line += 1
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                position += 1
            case UInt8(ascii: "#"):
                let text = skipComment()
                // What follows other things on a line is a remark on them, not a comment on the next.
                if isBlank { comment.append(text) }
                isBlank = false
            default:
                return comment.joined(separator: "\n")
            }
        }
        return comment.joined(separator: "\n")
    }

    private mutating func skipComment() -> String {
        let start = position + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        var text = bytes[start..<position]
        if text.first == UInt8(ascii: " ") { text = text.dropFirst() }
        if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private func isArrow(at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: ">")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
