import StrictJSON
import Testing
import WorkflowCore

/// A form may fill in rows that the record has: each is found by its key.
struct RowTests {
    static let record: JSONObject = [
        "units": [["unit": "住建局", "role": "host"], ["unit": "交警", "role": "co"], ["unit": "城管", "role": "co"]]
    ]
    static let form = [
        Field.list(
            "answers",
            zh: "答复",
            en: "Answers",
            missing: "answers_missing",
            place: .rows(list: "units", key: "unit"),
            [
                .text("unit", zh: "单位", en: "Unit"), .of(.date, "date", zh: "日期", en: "Date", missing: "date_missing"),
            ]
        )
    ]

    private func judge(_ rows: JSON) throws -> Judgement {
        try Desk(.clerk, .asking(Self.form, entry: nil), record: Self.record).judge("fill", ["answers": rows])
    }

    @Test func aRowIsLaidOverTheOneWithItsKey() throws {
        let judgement = try judge([["unit": "交警", "date": "2026-01-06"], ["unit": "住建局", "date": "2026-01-07"]])
        #expect(judgement.codes == [])
        let units: JSON = [
            ["unit": "住建局", "role": "host", "date": "2026-01-07"], ["unit": "交警", "role": "co", "date": "2026-01-06"],
            ["unit": "城管", "role": "co"],
        ]
        #expect(judgement.change?.set == ["units": units])
    }

    @Test(
        arguments: [
            ([["unit": "环保局", "date": "2026-01-06"]], ["value_invalid@answers[0].unit"]),
            (
                [["unit": "交警", "date": "2026-01-06"], ["unit": "交警", "date": "2026-01-07"]],
                ["value_invalid@answers[1].unit"]
            ),
            ([["date": "2026-01-06"]], ["value_missing@answers[0].unit"]),
            (
                ["x", ["unit": "环保局", "date": "2026-01-06"]],
                ["value_invalid@answers[0]", "value_invalid@answers[1].unit"]
            ),
            ([["unit": 5, "date": "2026-01-06"]], ["value_invalid@answers[0].unit"]),
            ([["unit": "交警"]], ["date_missing@answers[0].date"]),
        ] as [(JSON, [String])]
    )
    func aRowThatFitsNoneIsNamed(rows: JSON, codes: [String]) throws {
        #expect(try judge(rows).codes == codes)
    }

    @Test func theReasonNamesTheRow() throws {
        let label = try #require(judge([["unit": "环保局", "date": "2026-01-06"]]).reasons.first).label
        #expect(label.zh == "填写内容不符合要求：没有“环保局”这一项")
        #expect(label.en == "This value is not possible here: there is no 环保局")
    }
}
