import StrictJSON
import Testing
import WorkflowCore

/// A clock of another shape than the ledger writes is refused, never read as something else.
struct ClockJSONTests {
    @Test(
        arguments: [
            ("name", 1), ("term", "x"), ("item", 1), ("calendar", []), ("due", "soon"), ("status", "late"),
            ("met_on", 5),
            ("rungs", [["-3"]]), ("rungs", [[-3, "x"]]), ("deadline", "x"), ("name", nil),
        ] as [(String, JSON?)]
    )
    func aPartOfAnotherShape(name: String, value: JSON?) {
        var json = ClockState.withAllItsParts.json.object ?? [:]
        json[name] = value
        #expect(ClockState(.object(json)) == nil)
    }

    @Test(
        arguments: [
            ("start", "x"), ("length", "3 weeks"), ("limit", "soon"), ("turns", [["on": "2026-01-06"]]),
            ("turns", [["on": "2026-01-06", "kind": "set"]]), ("turns", [["on": "x", "kind": "stopped"]]),
            ("turns", [["on": "2026-01-06", "kind": "stopped", "due": "2026-01-06"]]),
        ] as [(String, JSON)]
    )
    func aDeadlineOfAnotherShape(name: String, value: JSON) {
        var json = ClockState.withAllItsParts.json.object ?? [:]
        json["deadline"] = .object((json["deadline"]?.object ?? [:]).merging([name: value]))
        #expect(ClockState(.object(json)) == nil)
    }
}
