import StrictJSON
import Testing
import WorkflowCore

/// Each kind of field takes what people write for it and keeps it in one form.
struct ValueTests {
    @Test(
        arguments: [
            (Field.Kind.text, "停车难", "停车难"), (.text, "  停车难\u{3000}", "停车难"), (.text, "a\u{200D}b", "a\u{200D}b"),
            (.prose, "一\n二\t三", "一\n二\t三"), (.prose, "一\r\n二\r三", "一\n二\n三"),
            (.date, "2026-01-06", "2026-01-06"), (.date, " 2026/1/6 ", "2026-01-06"),
            (.date, "2026.01.6", "2026-01-06"),
            (.date, "２０２６年１月６日", "2026-01-06"), (.number, 0, 0), (.number, 1_000_000, 1_000_000), (.number, " １２ ", 12),
            (.flag, true, true), (.flag, "否", false), (.flag, " yes ", true), (.flag, "false", false),
            (.choice, "hot", "hot"),
            (.choice, " 难点 ", "hard"), (.choice, "Hot", "hot"), (.choices, ["热点", "hard", "hot"], ["hot", "hard"]),
            (.choices, "热点", ["hot"]), (.choices, "热点、难点", ["hot", "hard"]), (.choices, "hot,hard", ["hot", "hard"]),
            (.texts, ["甲", "", "乙 ", "甲"], ["甲", "乙"]), (.texts, "甲", ["甲"]), (.texts, "甲\n乙\r\n", ["甲", "乙"]),
            (.documentNumber, "青政协[2026]３号", "青政协〔2026〕3号"), (.proposal, "2026-001", "2026-001"),
            (.file, .string(sha256("a")), .string(sha256("a"))),
            (.file, ["sha256": .string(sha256("a")), "name": "批复.pdf"], .string(sha256("a"))),
        ] as [(Field.Kind, JSON, JSON)]
    )
    func aValueIsBroughtIntoItsForm(kind: Field.Kind, input: JSON, normal: JSON) throws {
        let judgement = try Desk.reading(input, as: kind)
        #expect(judgement.codes == [])
        #expect(judgement.change?.set["entry"] == ["it": normal])
        #expect(judgement.change?.input == ["it": input], "what was typed is kept beside it")
    }

    @Test(
        arguments: [
            (Field.Kind.text, 5, "value_invalid"), (.text, ["a"], "value_invalid"), (.prose, true, "value_invalid"),
            (.date, "2026-02-30", "value_invalid"), (.date, "6.1.2026", "value_invalid"),
            (.date, "2026/+1/6", "value_invalid"),
            (.date, "+026-01-06", "value_invalid"), (.date, "2026-1-6-", "value_invalid"),
            (.date, "2026-0001-06", "value_invalid"),
            (.date, 20_260_106, "value_invalid"), (.date, "明天", "value_invalid"), (.number, -1, "value_invalid"),
            (.number, 1_000_001, "value_invalid"), (.number, "+5", "value_invalid"), (.number, "1e3", "value_invalid"),
            (.number, .number(1.5), "value_invalid"), (.number, "五", "value_invalid"),
            (.flag, "maybe", "value_invalid"),
            (.flag, 1, "value_invalid"), (.choice, "cold", "value_invalid"), (.choice, ["hot"], "value_invalid"),
            (.choices, ["hot", "cold"], "value_invalid"), (.choices, [["hot"]], "value_invalid"),
            (.texts, ["a", 5], "value_invalid"),
            (.texts, ["a": "b"], "value_invalid"), (.documentNumber, "青政协2026第3号", "doc_no_format"),
            (.documentNumber, 3, "value_invalid"), (.documentNumber, "青政协〔2026〕\u{7}3号", "value_invalid"),
            (.proposal, "2026-1", "value_invalid"), (.proposal, 2026, "value_invalid"),
            (.file, "批复.pdf", "value_invalid"),
            (.file, .string(sha256("A")), "value_invalid"), (.file, .string(sha256("b")), "file_unknown"),
            (.file, ["sha256": .string(sha256("a")), "name": "../批复.pdf"], "value_invalid"),
            (.file, ["sha256": .string(sha256("a")), "name": "a\nb"], "value_invalid"),
            (.file, ["sha256": .string(sha256("a")), "name": 5], "value_invalid"),
            (.file, ["sha256": .string(sha256("a")), "path": "/etc/passwd"], "value_invalid"),
        ] as [(Field.Kind, JSON, String)]
    )
    func aValueOfAnotherKindIsRefused(kind: Field.Kind, input: JSON, code: String) throws {
        let judgement = try Desk.reading(input, as: kind)
        #expect(judgement.codes == ["\(code)@it"])
        #expect(judgement.drafts == [])
        let label = try #require(judgement.reasons.first).label
        #expect(label.zh.contains("：") && label.en.contains(": "), "the reason says what is expected")
    }

    @Test(arguments: Field.Kind.allCases)
    func nothingFilledInIsMissing(kind: Field.Kind) throws {
        #expect(try Desk.reading(nil, as: kind, missing: "it_missing").codes == ["it_missing@it"])
        #expect(try Desk.reading(nil, as: kind).codes == [])
    }

    @Test(
        arguments: [
            (Field.Kind.text, ""), (.text, " \t\u{3000}"), (.text, "\u{200B}\u{FEFF}"), (.prose, "\r\n"), (.date, ""),
            (.number, " "), (.choice, ""), (.texts, []), (.texts, ["", " "]), (.choices, [nil]), (.group, [:]),
            (.list, []), (.list, [[:]]),
        ] as [(Field.Kind, JSON)]
    )
    func blankIsMissing(kind: Field.Kind, input: JSON) throws {
        #expect(try Desk.reading(input, as: kind, missing: "it_missing").codes == ["it_missing@it"])
    }

    @Test func aWrongChoiceIsToldWhatIsPossible() throws {
        let label = try #require(Desk.reading("cold", as: .choice).reasons.first).label
        #expect(label.zh == "填写内容不符合要求：可填：热点（hot）、难点（hard）")
        #expect(label.en == "This value is not possible here: possible are hot (Hot), hard (Hard)")
    }
}
