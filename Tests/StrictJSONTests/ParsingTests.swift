import StrictJSON
import Testing

@Suite struct ParsingTests {
    @Test(arguments: wellFormed)
    func wellFormedTextIsRead(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text.utf8) == value)
    }

    @Test(arguments: malformed)
    func malformedTextIsRefusedByNameAndPlace(text: String, fault: JSONError) {
        #expect(throws: fault) { try JSON(parsing: text.utf8) }
    }

    @Test(arguments: [" ", "!", "#", "[", "]", "\u{7f}", "é", "议", "😀"])
    func whatMustBeEscapedIsFoundAtEveryPlace(filler: String) throws {
        for length in 0..<20 {
            let before = String(repeating: filler, count: length)
            for special in ["\"", "\\", "\0", "\u{1f}", "\n"] {
                let text = before + special + filler + special
                #expect(try JSON(parsing: JSON.string(text).canonicalText) == .string(text))
            }
            let offset = 1 + before.utf8.count
            for control: UInt8 in [0x00, 0x0a, 0x1f] {
                let bytes = Array("\"\(before)".utf8) + [control] + Array("\(filler)\"".utf8)
                #expect(throws: JSONError.controlCharacter(control, at: offset)) { try JSON(parsing: bytes) }
            }
            #expect(throws: JSONError.unexpectedEnd(at: offset)) { try JSON(parsing: "\"\(before)") }
        }
    }

    @Test func lookAlikeNamesAreTwoMembers() throws {
        let object = try JSON(parsing: "{\"e\u{301}\":1,\"\u{e9}\":2}".utf8)
        #expect(object["e\u{301}"] == 1)
        #expect(object["\u{e9}"] == 2)
        #expect(object.object?.members.count == 2)
    }

    @Test(
        arguments: [
            [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xc3, 0x28], [0xe0, 0x80, 0x80], [0xe0, 0x9f, 0xbf],
            [0xe4, 0xb8], [0xed, 0xa0, 0x80],
            [0xed, 0xbf, 0xbf], [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf0, 0x9f, 0x98],
            [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80],
            [0xf8, 0x88, 0x80, 0x80, 0x80], [0xfe], [0xff],
        ] as [[UInt8]]
    )
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        let plain = Array("\"议".utf8) + bytes + Array("\"".utf8)
        #expect(throws: JSONError.invalidUTF8(at: 4)) { try JSON(parsing: plain) }
        let escaped = Array(#""\n议"#.utf8) + bytes + Array("\"".utf8)
        #expect(throws: JSONError.self) { try JSON(parsing: escaped) }
        let name = Array("{\"议".utf8) + bytes + Array("\":1}".utf8)
        #expect(throws: JSONError.invalidUTF8(at: 5)) { try JSON(parsing: name) }
        let outside = bytes + Array("1".utf8)
        #expect(throws: JSONError.unexpectedByte(bytes[0], at: 0)) { try JSON(parsing: outside) }
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func nestingEndsAtTheLimit(open: String, close: String) throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array((String(repeating: open, count: levels) + "0" + String(repeating: close, count: levels)).utf8)
        }
        _ = try JSON(parsing: nested(64))
        #expect(throws: JSONError.tooDeep(limit: 64, at: 64 * open.utf8.count)) { try JSON(parsing: nested(65)) }
        #expect(throws: JSONError.tooDeep(limit: 2, at: 2 * open.utf8.count)) { try JSON(parsing: nested(3), depth: 2) }
        #expect(throws: JSONError.tooDeep(limit: 0, at: 0)) { try JSON(parsing: nested(1), depth: 0) }
        let hostile = repeatElement(UInt8(ascii: "["), count: 1 << 20)
        #expect(throws: JSONError.tooDeep(limit: 64, at: 64)) { try JSON(parsing: hostile) }
    }

    @Test func siblingsDoNotAddToTheDepth() throws {
        let text = "[" + repeatElement("[[]]", count: 100).joined(separator: ",") + "]"
        #expect(try JSON(parsing: text.utf8, depth: 3).array?.count == 100)
    }

    @Test func everyPartOfATextIsRefusedButTheWhole() throws {
        let whole = Array(#"{"a":[1.5e2,"é\ud83d\ude00",null,true],"b":{"c":"议"}}"#.utf8)
        for length in whole.indices {
            #expect(throws: JSONError.self, "first \(length) bytes") { try JSON(parsing: whole[..<length]) }
        }
        #expect(try JSON(parsing: whole) == ["a": [.number(150), "é😀", nil, true], "b": ["c": "议"]])
    }

    @Test func everyKindOfByteSequenceGivesTheSameValue() throws {
        let bytes = Array(#" {"a":1}"#.utf8)
        #expect(try JSON(parsing: bytes) == ["a": 1])
        #expect(try JSON(parsing: bytes[1...]) == ["a": 1])
        #expect(try JSON(parsing: bytes.lazy.map { $0 }) == ["a": 1])
        #expect(try bytes.withUnsafeBytes { try JSON(parsing: $0) } == ["a": 1])
    }

    @Test func aFaultIsToldInPlainEnglishWithItsPlace() {
        #expect(JSONError.duplicateName("标题", at: 3).description == #"two members named "标题" in the object at byte 3"#)
        #expect(JSONError.unexpectedByte(UInt8(ascii: "]"), at: 9).description == "unexpected “]” at byte 9")
        #expect(
            JSONError.controlCharacter(0x0a, at: 1).description
                == "an unescaped control character (byte 0x0a) at byte 1"
        )
    }
}

private let wellFormed: [(String, JSON)] = [
    ("null", JSON.null), ("true", true), (" false\t\r\n", false), ("0", 0), ("-0", 0), ("-12", -12),
    ("1.0", .number(1)), ("1e3", .number(1000)), ("-2.5E-1", .number(-0.25)), ("0e0", .number(0)),
    ("1e-400", .number(0)),
    ("9007199254740992", .integer(1 << 53)), ("-9007199254740992", .integer(-(1 << 53))),
    (#""""#, ""), (#""议事""#, "议事"), (#""\u8bae\u4E8b""#, "议事"), (#""\ud83d\ude00""#, "😀"),
    (#""a\/\b\f\n\r\t\"\\""#, "a/\u{8}\u{c}\n\r\t\"\\"),
    (#""\u0000""#, "\0"), ("\"\u{7f}\"", "\u{7f}"), ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]),
    ("[1,[2,[]],{}]", [1, [2, []], [:]]), (#"{"b":1,"a":{"c":null}}"#, ["a": ["c": nil], "b": 1]),
    (#"{"":0}"#, ["": 0]),
]

private let malformed: [(String, JSONError)] = [
    ("", JSONError.unexpectedEnd(at: 0)), ("  ", .unexpectedEnd(at: 2)), ("[", .unexpectedEnd(at: 1)),
    ("[1", .unexpectedEnd(at: 2)),
    ("[1,", .unexpectedEnd(at: 3)), ("{", .unexpectedEnd(at: 1)), (#"{"a""#, .unexpectedEnd(at: 4)),
    (#"{"a":"#, .unexpectedEnd(at: 5)),
    (#"{"a":1"#, .unexpectedEnd(at: 6)), (#"{"a":1,"#, .unexpectedEnd(at: 7)), (#"""#, .unexpectedEnd(at: 1)),
    (#""a\"#, .unexpectedEnd(at: 3)),
    (#""\u12"#, .unexpectedEnd(at: 5)), (#""\n"#, .unexpectedEnd(at: 3)), ("tru", .unexpectedEnd(at: 3)),
    ("[1,]", .unexpectedByte(UInt8(ascii: "]"), at: 3)), ("[,1]", .unexpectedByte(UInt8(ascii: ","), at: 1)),
    ("[1 2]", .unexpectedByte(UInt8(ascii: "2"), at: 3)), ("[1}", .unexpectedByte(UInt8(ascii: "}"), at: 2)),
    ("]", .unexpectedByte(UInt8(ascii: "]"), at: 0)),
    (#"{"a":1,}"#, .unexpectedByte(UInt8(ascii: "}"), at: 7)), ("{a:1}", .unexpectedByte(UInt8(ascii: "a"), at: 1)),
    ("{1:1}", .unexpectedByte(UInt8(ascii: "1"), at: 1)),
    (#"{"a" 1}"#, .unexpectedByte(UInt8(ascii: "1"), at: 5)),
    (#"{"a":1 "b":2}"#, .unexpectedByte(UInt8(ascii: "\""), at: 7)),
    (#"{"a":}"#, .unexpectedByte(UInt8(ascii: "}"), at: 5)),
    ("truE", .unexpectedByte(UInt8(ascii: "E"), at: 3)), ("True", .unexpectedByte(UInt8(ascii: "T"), at: 0)),
    ("nul ", .unexpectedByte(UInt8(ascii: " "), at: 3)),
    ("NaN", .unexpectedByte(UInt8(ascii: "N"), at: 0)), ("Infinity", .unexpectedByte(UInt8(ascii: "I"), at: 0)),
    ("'a'", .unexpectedByte(UInt8(ascii: "'"), at: 0)),
    ("+1", .unexpectedByte(UInt8(ascii: "+"), at: 0)), (".5", .unexpectedByte(UInt8(ascii: "."), at: 0)),
    ("//a\n1", .unexpectedByte(UInt8(ascii: "/"), at: 0)),
    ("\u{c}1", .unexpectedByte(0x0c, at: 0)), ("\u{a0}1", .unexpectedByte(0xc2, at: 0)),
    ("\0", .unexpectedByte(0, at: 0)),
    ("\u{feff}1", .byteOrderMark), ("1 2", .trailingText(at: 2)), ("{}x", .trailingText(at: 2)),
    ("1\0", .trailingText(at: 1)), ("0x1", .trailingText(at: 1)), ("1_000", .trailingText(at: 1)),
    ("01", .invalidNumber(at: 0)), ("-01", .invalidNumber(at: 0)), ("00", .invalidNumber(at: 0)),
    ("-", .invalidNumber(at: 0)), ("[-a]", .invalidNumber(at: 1)), ("1.", .invalidNumber(at: 0)),
    ("1.e1", .invalidNumber(at: 0)), ("1e", .invalidNumber(at: 0)), ("1e+", .invalidNumber(at: 0)),
    ("--1", .invalidNumber(at: 0)), ("-Infinity", .invalidNumber(at: 0)), ("01.5", .invalidNumber(at: 0)),
    ("9007199254740993", .integerOutOfRange(at: 0)), ("-9007199254740993", .integerOutOfRange(at: 0)),
    ("[9999999999999999]", .integerOutOfRange(at: 1)),
    ("123456789012345678901234567890", .integerOutOfRange(at: 0)), ("1e309", .numberOutOfRange(at: 0)),
    ("-1.0e999", .numberOutOfRange(at: 0)),
    ("\"a\nb\"", .controlCharacter(0x0a, at: 2)), ("\"\0\"", .controlCharacter(0, at: 1)),
    ("\"\\n\u{1f}\"", .controlCharacter(0x1f, at: 3)),
    (#""\x41""#, .invalidEscape(at: 1)), (#""a\'""#, .invalidEscape(at: 2)), (#""\U0041""#, .invalidEscape(at: 1)),
    (#""\u00g0""#, .invalidEscape(at: 1)), (#""\u""#, .invalidEscape(at: 1)),
    (#""\ud800""#, .loneSurrogate(at: 1)), (#""\udc00""#, .loneSurrogate(at: 1)),
    (#""\ud800\n""#, .loneSurrogate(at: 1)), (#""\ud800\u0041""#, .loneSurrogate(at: 1)),
    (#""\ud800\ud800""#, .loneSurrogate(at: 1)), (#""x\udbffy""#, .loneSurrogate(at: 2)),
    (#""\ud83d\u""#, .invalidEscape(at: 1)),
    (#"{"a":1,"a":1}"#, .duplicateName("a", at: 0)), (#"{"b":1,"a":1,"b":2}"#, .duplicateName("b", at: 0)),
    (#"[{"a":1,"\u0061":1}]"#, .duplicateName("a", at: 1)),
    (#"{"":1,"":1}"#, .duplicateName("", at: 0)), (#"{"x":{"c":0,"b":0,"c":0}}"#, .duplicateName("c", at: 5)),
]
