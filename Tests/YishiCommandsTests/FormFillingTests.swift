import StrictJSON
import Testing
import YishiAPI

/// How the words of a command line become a form, seen by what is sent.
@Suite("Fields of a form")
struct FormFillingTests {
    @Test(
        "take the shape of their kind",
        arguments: [
            (["year=2022"], ["year": 2022]), (["year=２０２２"], ["year": "２０２２"]),
            (["not_secret=是"], ["not_secret": true]),
            (["not_secret=No"], ["not_secret": false]), (["not_secret=maybe"], ["not_secret": "maybe"]),
            (["suggested_units=住建局"], ["suggested_units": ["住建局"]]),
            (["suggested_units=住建局", "suggested_units=交警"], ["suggested_units": ["住建局", "交警"]]),
            (["form:=[1,null]"], ["form": [1, nil]]), (["form=a=b"], ["form": "a=b"]), (["form="], ["form": ""]),
            (["form:=\"@x\""], ["form": "@x"]), (["unknown=1"], ["unknown": "1"]),
            (["unknown.deep=1"], ["unknown": ["deep": "1"]]),
            (["来源=政协选题"], ["source_kind": "政协选题"]),
        ] as [([String], JSONObject)]
    )
    func valuesTakeTheShapeOfTheirKind(_ words: [String], _ expected: JSONObject) throws {
        let daemon = try Office.daemon()
        daemon.answer(Proposals.Create.self) { _ in ["proposal": .null, "events": []] }
        try run(["new", "题目"] + words, daemon)
        var fields = try #require(daemon.parameters(of: Proposals.Create.self).first?["fields"]?.object)
        #expect(fields["title"] == "题目")
        fields["title"] = nil
        #expect(fields == expected)
    }

    @Test(
        "of lists and choices",
        arguments: [
            (
                ["units[0].unit=a", "units[0].role=host", "units.1.unit=b"],
                ["units": [["unit": "a", "role": "host"], ["unit": "b"]]]
            ),
            (["承办单位[0].单位=a"], ["units": [["unit": "a"]]]),
            (["focus=hot、hard", "focus=pain"], ["focus": ["hot", "hard", "pain"]]),
        ] as [([String], JSONObject)]
    )
    func rowsAndChoices(_ words: [String], _ expected: JSONObject) throws {
        let daemon = try Office.daemon()
        daemon.answer(Proposals.Act.self) { _ in ["proposal": .null, "events": []] }
        try run(["act", "2022-001", "submit"] + words, daemon)
        #expect(daemon.parameters(of: Proposals.Act.self).first?["input"] == .object(expected))
    }
}
