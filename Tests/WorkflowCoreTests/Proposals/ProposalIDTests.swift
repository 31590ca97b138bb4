import Testing
import WorkflowCore

struct ProposalIDTests {
    @Test(arguments: [
        ("2022-001", 2022, 1), ("2022-010", 2022, 10), ("0001-999", 1, 999), ("9999-1000", 9999, 1_000),
        ("2026-999999", 2026, 999_999),
    ])
    func whatIsWrittenIsRead(text: String, year: Int, serial: Int) {
        let id = ProposalID(text)
        #expect(id == ProposalID(year: year, serial: serial))
        #expect(id?.description == text)
    }

    @Test(arguments: [
        "", "2022", "2022-", "2022-1", "2022-01", "2022-0001", "2022-0999", "2022-000", "0000-001", "22-001",
        "02022-001",
        "2022-1000000", "2022-001 ", " 2022-001", "2022-00a", "2022-+01", "-022-001", "2022－001", "２０２２-001",
        "2022-001-1",
        "20220001",
    ])
    func nothingElseIsRead(text: String) { #expect(ProposalID(text) == nil) }
}
