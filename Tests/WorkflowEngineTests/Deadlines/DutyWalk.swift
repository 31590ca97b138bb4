import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine

/// People who do one thing after another with a few proposals, at random.
struct DutyWalk {
    private(set) var ids: [String] = []

    mutating func doSomething(in office: DutyOffice, _ random: inout SeededRandom) async throws {
        guard let id = random.one(of: ids), random.happens(70) else {
            if ids.count < 6 { ids.append(try await office.create("第\(ids.count + 1)件")) }
            return
        }
        let later = office.today.adding(days: Int.random(in: 5...90, using: &random)).description
        let open: [(String, JSONObject, String)] = [
            ("extend", ["due": .string(later)], "bob"), ("plan", ["date": .string(later)], "ann"),
            ("hand_out", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]], "ann"),
            ("hand_out", ["units": [["unit": "区城管局"]]], "ann"), ("ask", [:], "ann"),
            ("suspend", ["reason": "汛期", "authority": "主席会议"], "bob"),
        ]
        let ways: [String: [(String, JSONObject, String)]] = [
            "asked": [("back", [:], "bob")], "held": [("resume", ["reason": "汛期已过"], "bob")], "done": [],
        ]
        let state = try await office.engine.proposal(id).position.state
        guard let (action, input, user) = random.one(of: ways[state] ?? open) else { return }
        try await office.act(id, action, input, as: user)
    }
}
