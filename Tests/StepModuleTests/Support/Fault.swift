import StrictJSON
import Testing
import WorkflowCore

/// One way to spoil an action that would be accepted, and what is then found.
struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Laid over the good form; `null` empties a field.
    let input: JSONObject
    /// Laid over the good record; `null` takes a part away.
    let record: JSONObject
    let day: String?
    let codes: [String]
    let warnings: [String]

    init(
        _ what: String,
        _ input: JSONObject = [:],
        record: JSONObject = [:],
        on day: String? = nil,
        finds codes: [String],
        warns warnings: [String] = []
    ) {
        testDescription = what
        self.input = input
        self.record = record
        self.day = day
        self.codes = codes
        self.warnings = warnings
    }

    /// Expects `action` to be refused for exactly these codes.
    func run(_ action: String, good: JSONObject, at desk: Desk) throws {
        var desk = desk
        for member in record { desk.record[member.name] = member.value.isNull ? nil : member.value }
        if let day { desk.today = try #require(CivilDate(day)) }
        let judgement = try desk.judge(action, good.merging(input))
        #expect(judgement.reasons.map(\.code) == codes)
        #expect(judgement.warnings.map(\.code) == warnings)
    }
}
