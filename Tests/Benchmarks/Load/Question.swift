import StrictJSON

/// A kind of question that people ask all day.
struct Question {
    let name: String
    let script: ReadScript

    static func all(events: Int) -> [Question] {
        let count = SampleLedger.proposals(events: events)
        // From all over the ledger in no order.
        let ids = (0..<min(count, 1_000)).map { SampleLedger.id(of: $0 * 7_919 % count) }
        let proposals = ids.map { JSONObject([("id", .string($0))]) }
        let filters = ["open", "state=draft", "year=2026 pending", "overdue", "加装电梯", "第77号片区"]
        return [
            Question(name: "show", script: ReadScript("Get", proposals)),
            Question(name: "actions", script: ReadScript("Actions", proposals)),
        ]
            + filters.map { filter in
                Question(name: "list \(filter)", script: ReadScript("List", [["filter": .string(filter)]]))
            }
    }
}
