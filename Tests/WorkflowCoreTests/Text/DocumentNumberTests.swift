import Testing
import WorkflowCore

struct DocumentNumberTests {
    static let normal = "青政协〔2026〕3号"

    @Test(arguments: [
        normal, "青政协〔２０２６〕３号", "青政协[2026]3号", "青政协【2026】3号", "青政协（2026）3号", "青政协(2026)3号",
        "青政协［2026］3号", "青政协﹝2026﹞3号", " 青政协 〔2026〕 3 号 ", "青政协　〔2026〕　3号", "青政协〔2026】3号",
    ])
    func whatPeopleTypeIsBroughtIntoOneForm(text: String) throws {
        let number = try #require(DocumentNumber(text))
        #expect(number.description == Self.normal)
        #expect((number.issuer, number.year, number.number) == ("青政协", 2026, 3))
    }

    @Test(arguments: ["国办发明电〔2025〕7号", "青政协函〔2026〕120号", "京A〔1949〕999999号"])
    func theNormalFormIsReadBack(text: String) {
        #expect(DocumentNumber(text)?.description == text)
    }

    @Test(arguments: [
        ("", "nothing"), ("青政协2026 3号", "no brackets"), ("青政协〔2026〕第3号", "第"), ("青政协〔2026〕03号", "a leading zero"),
        ("青政协〔2026〕0号", "zero"), ("青政协〔26〕3号", "a short year"), ("青政协〔20266〕3号", "a long year"),
        ("青政协〔1948〕3号", "a year before the republic"), ("〔2026〕3号", "no issuer"), ("青政协〔2026〕3", "no 号"),
        ("青政协〔2026〕号", "no number"), ("青政协〔〕3号", "no year"), ("青政协〕2026〔3号", "brackets turned round"),
        ("青政协〔2026〕3号号", "号 twice"), ("青政协〔2026〕3-1号", "a sub-number"), ("青政协〔2026〕1000000号", "seven digits"),
        ("青政协〔2026〕〔3〕号", "brackets twice"), ("青-政协〔2026〕3号", "a sign in the issuer's code"),
        ("青政协〔二〇二六〕3号", "a year in characters"), ("青政协〔2026〕三号", "a number in characters"),
        ("青政协〔2026〕+3号", "a sign"), ("青政协〔2026〕-3号", "a negative number"), ("青政协〔2026〕٣号", "other digits"),
    ])
    func whatIsNotOfTheFormIsRefused(text: String, fault: String) {
        #expect(DocumentNumber(text) == nil, "\(fault)")
    }
}
