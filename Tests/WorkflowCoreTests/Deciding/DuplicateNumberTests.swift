import StrictJSON
import Testing
import WorkflowCore

/// One number, one paper; one paper may cover many proposals.
struct DuplicateNumberTests {
    static let same = Paper(
        number: "青委〔2026〕3号",
        proposal: "2026-002",
        content: #"{"date":"2026-01-05","file":"\#(sha256("a"))"}"#
    )

    @Test func theSamePaperMayCoverManyProposals() throws {
        #expect(try Desk.approving([:], papers: [Self.same]).reasons == [])
    }

    @Test func anotherPaperMayNotBearTheNumber() throws {
        let judgement = try Desk.approving(["doc_no": "青委（2026）３号", "date": "2026-01-04"], papers: [Self.same])
        #expect(judgement.codes == ["doc_no_duplicate@doc_no"])
    }

    @Test func norMayOneOfTheProposalsOwn() throws {
        var own = Self.same
        own.proposal = "2026-001"
        #expect(try Desk.approving(["date": "2026-01-04"], papers: [own]).codes == ["doc_no_duplicate@doc_no"])
        #expect(try Desk.approving([:], papers: [own]).reasons == [])
    }

    @Test func anotherIssuerYearOrNumberIsAnotherNumber() throws {
        for number in ["青政协〔2026〕3号", "青委〔2025〕3号", "青委〔2026〕4号"] {
            #expect(
                try Desk.approving(["doc_no": .string(number), "date": "2026-01-04"], papers: [Self.same]).reasons == []
            )
        }
    }

    @Test func twoPapersOfOneFormMayNotShareANumber() throws {
        let form = [
            Field.list(
                "letters",
                zh: "函",
                en: "Letters",
                [.of(.documentNumber, "doc_no", zh: "文号", en: "Number"), .of(.date, "date", zh: "日期", en: "Date")]
            )
        ]
        func judge(_ second: JSON) throws -> [String] {
            try Desk(.clerk, .asking(form)).judge(
                "fill",
                ["letters": [["doc_no": "青政协〔2026〕3号", "date": "2026-01-05"], second]]
            ).codes
        }
        #expect(try judge(["doc_no": "青政协[2026]3号", "date": "2026-01-06"]) == ["doc_no_duplicate@letters[1].doc_no"])
        #expect(try judge(["doc_no": "青政协[2026]3号", "date": "2026/1/5"]) == [])
    }

    @Test func aDuplicateInARowIsNamedByItsPath() throws {
        let form = [
            Field.group(
                "letter",
                zh: "函",
                en: "Letter",
                [.of(.documentNumber, "doc_no", zh: "文号", en: "Number"), .of(.date, "date", zh: "日期", en: "Date")]
            )
        ]
        var desk = Desk(.clerk, .asking(form))
        desk.facts.papers = [Self.same]
        #expect(
            try desk.judge("fill", ["letter": ["doc_no": "青委〔2026〕3号"]]).codes == ["doc_no_duplicate@letter.doc_no"]
        )
    }
}
