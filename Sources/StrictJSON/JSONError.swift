/// Why a text is not accepted as JSON, and at which byte, counted from 0.
public enum JSONError: Error, Hashable, Sendable {
    /// The text ends before its value does; an empty text has no value at all.
    case unexpectedEnd(at: Int)
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8, at: Int)
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// Something other than white space follows the value.
    case trailingText(at: Int)
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep(limit: Int, at: Int)
    /// The object that begins there has two members of one name.
    case duplicateName(String, at: Int)
    /// Bytes that are not UTF-8: overlong, cut off, a surrogate, or beyond U+10FFFF.
    case invalidUTF8(at: Int)
    /// An unescaped control character in a string.
    case controlCharacter(UInt8, at: Int)
    /// A backslash followed by something that is no escape.
    case invalidEscape(at: Int)
    /// An escaped half of a surrogate pair without its other half.
    case loneSurrogate(at: Int)
    /// Something that begins as a number and is none, such as `01`, `1.`, `-` or `1e`.
    case invalidNumber(at: Int)
    /// A whole number beyond ±2^53, which not every reader keeps exactly.
    case integerOutOfRange(at: Int)
    /// A number too large for a double.
    case numberOutOfRange(at: Int)

    /// The byte at which the text went wrong.
    public var offset: Int {
        switch self {
        case .byteOrderMark: 0
        case .unexpectedEnd(let offset), .unexpectedByte(_, let offset), .trailingText(let offset),
            .tooDeep(_, let offset), .duplicateName(_, let offset), .invalidUTF8(let offset),
            .controlCharacter(_, let offset), .invalidEscape(let offset), .loneSurrogate(let offset),
            .invalidNumber(let offset), .integerOutOfRange(let offset), .numberOutOfRange(let offset):
            offset
        }
    }
}

extension JSONError: CustomStringConvertible {
    /// The fault in plain English, with its place.
    public var description: String { "\(fault) at byte \(offset)" }

    private var fault: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .unexpectedByte(let byte, _): "unexpected \(Self.name(of: byte))"
        case .byteOrderMark: "a byte order mark"
        case .trailingText: "text after the value"
        case .tooDeep(let limit, _): "nesting deeper than \(limit) levels"
        case .duplicateName(let name, _): "two members named \(JSON.string(name).canonicalText) in the object"
        case .invalidUTF8: "invalid UTF-8"
        case .controlCharacter(let byte, _): "an unescaped control character (\(Self.name(of: byte)))"
        case .invalidEscape: "an invalid escape"
        case .loneSurrogate: "half of a surrogate pair"
        case .invalidNumber: "a malformed number"
        case .integerOutOfRange: "an integer beyond 2^53"
        case .numberOutOfRange: "a number too large"
        }
    }

    private static func name(of byte: UInt8) -> String {
        if (0x21...0x7e).contains(byte) { return "“\(Character(Unicode.Scalar(byte)))”" }
        let digits = String(byte, radix: 16)
        return "byte 0x" + (digits.count == 1 ? "0" : "") + digits
    }
}
