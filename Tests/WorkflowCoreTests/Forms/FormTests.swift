import StrictJSON
import Testing
import WorkflowCore

struct FormTests {
    static let form: [Field] = [
        .text("place", zh: "地点", en: "Place", missing: "place_missing"),
        .group(
            "notice",
            zh: "通知",
            en: "Notice",
            missing: "notice_missing",
            [
                .of(.date, "date", zh: "日期", en: "Date", missing: "date_missing"),
                .of(.file, "file", zh: "文件", en: "File"),
            ]
        ),
        .list(
            "people",
            zh: "参加人",
            en: "People",
            missing: "people_missing",
            [
                .text("name", zh: "姓名", en: "Name", missing: "name_missing"),
                .of(.number, "seat", zh: "座位", en: "Seat"),
            ]
        ),
    ]

    private func judge(_ input: JSONObject) throws -> Judgement {
        try Desk(.clerk, .asking(Self.form)).judge("fill", input)
    }

    @Test func everythingThatIsMissingIsSaidAtOnce() throws {
        #expect(try judge([:]).codes == ["place_missing@place", "notice_missing@notice", "people_missing@people"])
    }

    @Test func whatIsMissingInsideIsNamedByItsPath() throws {
        let input: JSONObject = ["notice": ["file": nil, "date": ""], "people": [["name": "张"], ["seat": 2]]]
        #expect(
            try judge(input).codes == [
                "place_missing@place", "date_missing@notice.date", "name_missing@people[1].name",
            ]
        )
    }

    @Test func unknownFieldsAreNamedByTheirPath() throws {
        let input: JSONObject = [
            "place": "会议室", "Place": "x", "notice": ["date": "2026-01-06", "no": 1],
            "people": [["name": "张", "phone": "1"]],
        ]
        #expect(
            try judge(input).codes
                == ["field_unknown@Place", "field_unknown@notice.no", "field_unknown@people[0].phone"]
        )
    }

    @Test func valuesOfAnotherShapeAreNamedByTheirPath() throws {
        let input: JSONObject = [
            "place": ["a"], "notice": "x", "people": [["name": "张", "seat": -1], "李", ["name": 5]],
        ]
        #expect(
            try judge(input).codes == [
                "value_invalid@place", "value_invalid@notice", "value_invalid@people[0].seat",
                "value_invalid@people[1]",
                "value_invalid@people[2].name",
            ]
        )
        #expect(try judge(["people": ["name": "张"]]).codes.last == "value_invalid@people")
    }

    @Test func theRecordHoldsTheNormalForm() throws {
        let input: JSONObject = [
            "place": " 会议室 ", "notice": ["date": "2026/1/6"], "people": [["name": "张 ", "seat": "３"], [:]],
        ]
        let entry: JSON = [
            "place": "会议室", "notice": ["date": "2026-01-06"], "people": [["name": "张", "seat": 3]],
        ]
        #expect(try judge(input).codes == ["name_missing@people[1].name"])
        #expect(try judge(input.merging(["people": [["name": "张 ", "seat": "３"]]])).change?.set["entry"] == entry)
    }

    @Test(
        arguments: [
            (["it": "x"], []), (["it": nil], ["it_missing@it"]), ([:], ["it_missing@it"]),
            (["it": ""], ["it_missing@it"]), (["it": []], ["it_missing@it"]), (["other": "x"], ["it_missing@it"]),
        ] as [(JSONObject, [String])]
    )
    func whatIsRecordedOfTheTopicNeedNotBeGivenAgain(record: JSONObject, codes: [String]) throws {
        let form = [Field.it(.text, missing: "it_missing", place: .topic)]
        #expect(try Desk(.clerk, .asking(form), record: record).judge("fill").codes == codes)
    }

    @Test func whatIsRecordedInTheEntryIsAskedAgain() throws {
        let form = [Field.it(.text, missing: "it_missing")]
        #expect(try Desk(.clerk, .asking(form), record: ["it": "x"]).judge("fill").codes == ["it_missing@it"])
    }

    @Test func aFloodOfUnknownFieldsIsAnsweredOneByOne() throws {
        let input = JSONObject((1...20_000).map { ("field\($0)", JSON.null) })
        #expect(try judge(input).reasons.count == 20_003)
    }
}
