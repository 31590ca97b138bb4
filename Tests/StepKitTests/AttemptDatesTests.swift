import StepKit
import StrictJSON
import Testing
import WorkflowCore

struct AttemptDatesTests {
    @Test(
        arguments: [
            (["date": "2026-01-06"], []),
            (["date": "2026-01-07"], ["date"]),
            (["review": ["date": "2026-01-07"]], ["review.date"]),
            (["date": "2026-02-30", "review": "2026-01-07"], []),
            ([:], []),
        ] as [(JSONObject, [String])]
    )
    func onlyDatesAfterTodayAreFound(input: JSONObject, fields: [String]) throws {
        let today = try #require(CivilDate("2026-01-06"))
        let attempt = Attempt(
            action: "note",
            state: "open",
            before: [:],
            input: input,
            after: input,
            today: today,
            actor: Person(user: "wang", roles: []),
            proposer: "wang"
        )
        #expect(attempt.futureDates("date", "review.date").compactMap(\.field) == fields)
    }
}
