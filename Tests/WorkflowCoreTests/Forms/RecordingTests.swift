import StrictJSON
import Testing
import WorkflowCore

/// What a filled-in form does to the record.
struct RecordingTests {
    private func spec(_ form: [Field], entry: Entry? = nil, counts: [String] = [], clears: [String] = []) -> ActionSpec
    {
        ActionSpec(
            "fill",
            zh: "填写",
            en: "Fill in",
            from: [],
            to: [.same],
            roles: [],
            form: form,
            entry: entry,
            counts: counts,
            clears: clears
        )
    }

    private let form: [Field] = [
        .text("title", zh: "题", en: "Title", place: .topic), .text("place", zh: "地点", en: "Place"),
        .of(.date, "date", zh: "日期", en: "Date"),
    ]

    @Test func aFieldOfTheTopicGoesToTheRecord() {
        let change = spec(form).change(input: [:], values: ["title": "乙"], record: ["title": "甲"], proposal: "2026-001")
        #expect(change.set == ["title": "乙"])
        #expect(change.applied(to: ["title": "甲", "year": 2026]) == ["title": "乙", "year": 2026])
    }

    @Test func anEntryReplacesAnObject() {
        let change = spec(form, entry: .object("meeting"))
            .change(input: ["place": "a"], values: ["title": "乙", "place": "甲"], record: [:], proposal: "2026-001")
        #expect(change.input == ["place": "a"])
        #expect(
            change.applied(to: ["meeting": ["place": "旧", "host": "张"]]) == ["title": "乙", "meeting": ["place": "甲"]]
        )
    }

    @Test func anEntryIsAddedToAList() {
        let change = spec(form, entry: .item(of: "meetings"))
            .change(input: [:], values: ["place": "甲"], record: [:], proposal: "2026-001")
        #expect(change.applied(to: [:]) == ["meetings": [["place": "甲"]]])
        #expect(change.applied(to: ["meetings": [["place": "旧"]]]) == ["meetings": [["place": "旧"], ["place": "甲"]]])
    }

    @Test func withoutAnEntryTheValuesStandInTheEventAlone() {
        let change = spec(form).change(input: [:], values: ["place": "甲"], record: [:], proposal: "2026-001")
        #expect(change.applied(to: [:]) == [:])
    }

    @Test func countersGrowAndWhatNoLongerHoldsGoes() {
        let change = spec(form, entry: .item(of: "notes"), counts: ["round"], clears: ["plan", "notes"])
            .change(input: [:], values: ["place": "甲"], record: [:], proposal: "2026-001")
        #expect(change.applied(to: [:]) == ["round": 1, "notes": [["place": "甲"]]])
        #expect(
            change.applied(to: ["round": 1, "plan": [:], "notes": [["place": "旧"]]])
                == ["round": 2, "notes": [["place": "甲"]]]
        )
    }

    @Test func twoFieldsMayFillTheSameRows() {
        let rows: [Field] = ["a", "b"].map {
            .list($0, zh: $0, en: $0, place: .rows(list: "units", key: "unit"), [.text("unit", zh: "单位", en: "Unit")])
        }
        let record: JSONObject = ["units": [["unit": "甲"], ["unit": "乙"]]]
        let values: JSONObject = ["a": [["unit": "甲", "x": 1]], "b": [["unit": "甲", "y": 2]]]
        let change = spec(rows).change(input: [:], values: values, record: record, proposal: "2026-001")
        #expect(change.applied(to: record) == ["units": [["unit": "甲", "x": 1, "y": 2], ["unit": "乙"]]])
    }
}

/// A numbered paper is known by its number and by what is recorded beside it.
struct PaperTests {
    static let number = "青政协〔2026〕3号"
    static let paper: [Field] = [
        .of(.documentNumber, "doc_no", zh: "文号", en: "Number"), .text("title", zh: "标题", en: "Title"),
        .of(.date, "date", zh: "日期", en: "Date"), .of(.file, "file", zh: "文件", en: "File"),
        .text("note", zh: "备注", en: "Note"),
    ]

    private func papers(_ form: [Field], _ values: JSONObject) -> [Paper] {
        ActionSpec("fill", zh: "", en: "", from: [], to: [], roles: [], form: form)
            .change(input: [:], values: values, record: [:], proposal: "2026-001").papers
    }

    @Test func titleDatesAndFilesMakeItsIdentity() throws {
        let values: JSONObject = ["doc_no": .string(Self.number), "title": "请示", "date": "2026-01-06", "note": "急"]
        let paper = try #require(papers(Self.paper, values).first)
        #expect((paper.number, paper.proposal) == (Self.number, "2026-001"))
        #expect(paper.content == #"{"date":"2026-01-06","title":"请示"}"#)
        #expect(papers(Self.paper, values.merging(["note": "缓"])) == [paper])
        for other: JSONObject in [["title": "函"], ["date": "2026-01-07"], ["file": .string(sha256("a"))]] {
            #expect(papers(Self.paper, values.merging(other)).first?.content != paper.content)
        }
    }

    @Test func aTopicsOwnTitleIsNotThePapers() {
        let form = [Self.paper[0], .text("title", zh: "议题", en: "Title", place: .topic)]
        #expect(papers(form, ["doc_no": .string(Self.number), "title": "甲"]).map(\.content) == ["{}"])
    }

    @Test func itIsFoundInGroupsAndRowsHoweverDeep() {
        let group = Field.group("letter", zh: "函", en: "Letter", Self.paper)
        let list = Field.list("letters", zh: "函", en: "Letters", [group])
        let value: JSON = ["letter": ["doc_no": .string(Self.number), "date": "2026-01-06"]]
        #expect(papers([group], value.object ?? [:]).map(\.content) == [#"{"date":"2026-01-06"}"#])
        #expect(
            papers([list], ["letters": [value, [:], value]]).map(\.content)
                == Array(repeating: #"{"date":"2026-01-06"}"#, count: 2)
        )
    }

    @Test func withoutANumberThereIsNone() {
        #expect(papers(Self.paper, ["title": "请示"]) == [])
    }
}
