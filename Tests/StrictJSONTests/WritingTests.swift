import StrictJSON
import TestSupport
import Testing

@Suite struct WritingTests {
    @Test(arguments: texts)
    func oneValueHasOneText(value: JSON, text: String) throws {
        #expect(value.canonicalText == text)
        #expect(try JSON(parsing: text.utf8) == value)
    }

    @Test func membersAreOrderedByTheBytesOfTheirNames() {
        let names = ["\u{10000}", "\u{ffff}", "é", "e\u{301}", "z", "ab", "a", "a\0"]
        let object = JSONObject(names.map { ($0, 1) })
        #expect(
            object.members.map { Array($0.name.utf8) }
                == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        )
        for name in names { #expect(object[name] == 1) }
    }

    @Test func aValueIsAppendedToWhatIsThere() {
        var bytes = Array("x".utf8)
        JSONObject([("a", 1)]).write(canonicalTo: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == #"x{"a":1}"#)
    }

    @Test func peopleGetOneMemberALine() {
        let value: JSON = ["list": [1, [], ["k": "v"]], "empty": [:]]
        #expect(
            value.prettyText
                == "{\n  \"empty\": {},\n  \"list\": [\n    1,\n    [],\n    {\n      \"k\": \"v\"\n    }\n  ]\n}"
        )
        #expect(JSON.integer(1).prettyText == "1")
    }

    @Test func whatIsNotFiniteNeverSpoilsAText() {
        #expect(JSON.array([.number(.nan), .number(-.infinity)]).canonicalText == "[null,null]")
    }

    @Test func equalityIsByBytes() {
        #expect(JSON.string("e\u{301}") != JSON.string("\u{e9}"))
        #expect(JSON.number(0.0) != JSON.number(-0.0))
        #expect(JSON.integer(1) != JSON.number(1))
        #expect(JSON.object(["e\u{301}": 1]) != JSON.object(["\u{e9}": 1]))
    }

    @Test(arguments: 0..<200)
    func anyValueSurvivesWritingAndReading(seed: Int) throws {
        var source = SeededRandom(seed: UInt64(seed))
        let value = JSON.random(using: &source, depth: 5)
        #expect(try JSON(parsing: value.canonicalBytes) == value)
        #expect(try JSON(parsing: value.prettyText.utf8) == value)
        #expect(try JSON(parsing: value.canonicalBytes).canonicalText == value.canonicalText)
    }
}

private let texts: [(JSON, String)] = [
    (JSON.null, "null"), (true, "true"), (false, "false"), (0, "0"), (9, "9"), (10, "10"), (-7, "-7"),
    (.integer(1 << 53), "9007199254740992"),
    (.number(1), "1.0"), (.number(0.1), "0.1"), (.number(-0.0), "-0.0"), (.number(1e21), "1e+21"),
    (.number(.leastNonzeroMagnitude), "5e-324"), (.number(1.0 / 3), "0.3333333333333333"),
    ("", #""""#), ("议事", #""议事""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\u{8}\u{9}\u{a}\u{c}\u{d}", #""\u0008\u0009\u000a\u000c\u000d""#),
    ("\u{0}\u{1}\u{b}\u{1f}\u{7f}\u{2028}", "\"\\u0000\\u0001\\u000b\\u001f\u{7f}\u{2028}\""),
    ([], "[]"), ([1, "a", nil], #"[1,"a",null]"#), ([:], "{}"),
    (["b": 1, "a": [["z": 0]], "": 2, "中": 3, "B": 4], #"{"":2,"B":4,"a":[{"z":0}],"b":1,"中":3}"#),
]
