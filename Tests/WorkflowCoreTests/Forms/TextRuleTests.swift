import StrictJSON
import Testing
import WorkflowCore

/// What a text may hold, so that it can be printed on one paper and shown in any terminal.
struct TextRuleTests {
    @Test(arguments: [
        ("a\u{0}b", "U+0000"), ("a\u{7}b", "U+0007"), ("\u{1B}[31m红", "U+001B"), ("a\u{7F}b", "U+007F"),
        ("a\u{85}b", "U+0085"),
        ("甲\u{202E}乙", "U+202E"), ("甲\u{2066}乙", "U+2066"), ("甲\u{2069}乙", "U+2069"), ("a\u{2028}b", "U+2028"),
        ("a\u{2029}b", "U+2029"), ("a\u{E000}b", "U+E000"), ("a\u{10FFFF}b", "U+10FFFF"),
    ])
    func aCharacterThatHidesOrRulesIsNamed(text: String, name: String) throws {
        for kind in [Field.Kind.text, .prose] {
            let judgement = try Desk.reading(.string(text), as: kind)
            #expect(judgement.codes == ["value_invalid@it"])
            let label = try #require(judgement.reasons.first).label
            #expect(label.zh.contains(name) && label.en.contains(name))
        }
    }

    @Test(arguments: ["停车难\n治理", "停车难\r\n治理", "停车难\n", "停车难\r"])
    func aTitleHasOneLine(text: String) throws {
        let label = try #require(Desk.reading(.string(text), as: .text).reasons.first).label
        #expect(label.zh == "填写内容不符合要求：只能填写一行，不得换行")
        #expect(label.en == "This value is not possible here: it must be one line, without a line break")
    }

    @Test(arguments: [(Field.Kind.text, 500), (.prose, 20_000)])
    func aTextHasALimit(kind: Field.Kind, limit: Int) throws {
        #expect(try Desk.reading(.string(String(repeating: "议", count: limit)), as: kind).codes == [])
        let judgement = try Desk.reading(.string(String(repeating: "议", count: limit + 1)), as: kind)
        #expect(judgement.codes == ["value_too_long@it"])
        let label = try #require(judgement.reasons.first).label
        #expect(label == Label(zh: "填写内容过长：最多 \(limit) 字", en: "This is too long: at most \(limit) characters"))
    }

    static let tenMegabytes = [" ", "x"].map { JSON.string(String(repeating: $0, count: 10_000_000)) }

    @Test(arguments: [Field.Kind.text, .prose, .date, .number, .choice, .texts, .documentNumber, .proposal, .file])
    func tenMegabytesAreRefusedInAnyField(kind: Field.Kind) throws {
        for text in Self.tenMegabytes { #expect(try Desk.reading(text, as: kind).codes == ["value_too_long@it"]) }
    }

    @Test func aListHasALimit() throws {
        let texts = JSON.array((1...1_001).map { .string("\($0)") })
        #expect(try Desk.reading(texts, as: .texts).codes == ["value_too_long@it"])
        let rows = JSON.array((1...1_001).map { ["name": .string("\($0)")] })
        let form = [Field.list("rows", zh: "行", en: "Rows", [.text("name", zh: "姓名", en: "Name")])]
        #expect(try Desk(.clerk, .asking(form)).judge("fill", ["rows": rows]).codes == ["value_too_long@rows"])
    }
}
