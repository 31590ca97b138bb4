import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// What waits for whom, and in which order.
struct TaskTests {
    @Test func aProposalWaitsForThoseWhoCanTakeItOn() async throws {
        let office = try await TaskOffice()
        let id = try await office.duties.create()
        #expect(try await office.tasks("ann") == ["act \(id) ask close"])
        for user in ["bob", "mei", "nobody"] { #expect(try await office.tasks(user) == [], "\(user)") }
        try await office.act(id, "ask")
        #expect(try await office.tasks("ann") == [])
        #expect(try await office.tasks("bob") == ["act \(id) back"])
        try await office.act(id, "back", as: "bob")
        try await office.act(id, "suspend", ["reason": "汛期", "authority": "主席会议"], as: "bob")
        #expect(try await office.tasks("bob") == [], "what is on hold waits for nobody")
    }

    @Test func aUnitsAccountIsToldOfItsOwn() async throws {
        let office = try await TaskOffice()
        let id = try await office.duties.create("一")
        _ = try await office.duties.create("二")
        #expect(try await office.tasks("una") == [])
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        #expect(try await office.tasks("una") == ["act \(id) close"])
        #expect(try await office.tasks("tom") == [])
    }

    @Test func whatIsDueFirstIsAtTheHeadAndWhatHasNoDeadlineAtTheEnd() async throws {
        let office = try await TaskOffice()
        let errand = try await office.duties.create("差事", in: "errands")
        let far = try await office.duties.create("远")
        let near = try await office.duties.create("近")
        try await office.act(far, "extend", ["due": "2026-04-10"], as: "bob")
        try await office.act(near, "hand_out", ["units": [["unit": "区住建局"]]])
        let ids = try await office.engine.tasks(for: "ann", limit: 9).tasks.map(\.proposal.id.description)
        #expect(ids == [near, far, errand])
        try office.duties.go(to: "2026-06-01")
        let late = try await office.engine.tasks(for: "ann", limit: 9).tasks
        #expect(late.map(\.proposal.id.description) == ids, "the longest overdue first")
        #expect(late.map(\.clock?.name) == ["opinion", "reply", nil], "by the deadline that presses most")
    }

    @Test func whatNeedsACalendarWaitsAfterWhatIsDue() async throws {
        let office = try await TaskOffice()
        try office.duties.go(to: "2026-11-04")
        let unknown = try await office.duties.create("一")
        let known = try await office.duties.create("二")
        try await office.act(known, "extend", ["due": "2026-12-30"], as: "bob")
        let tasks = try await office.engine.tasks(for: "ann", limit: 9).tasks
        #expect(tasks.map(\.proposal.id.description) == [known, unknown])
        #expect(tasks.last?.clock?.name == "reply")
        #expect(tasks.last?.clock?.due == nil)
    }

    @Test func whoRecordedAnActDoesNotConfirmIt() async throws {
        let office = try await TaskOffice()
        let id = try await office.duties.create("差事", in: "errands")
        try await office.act(id, "ask", ["what": "a"], as: "eve")
        #expect(try await office.tasks("eve") == ["act \(id) approve again"])
        try await office.act(id, "approve", as: "eve")
        for user in ["ann", "eve", "mei", "una"] { #expect(try await office.tasks(user) == [], "\(user)") }
        #expect(try await office.tasks("bob") == ["confirm \(id) approve"])
        try await office.decide(id, as: "bob")
        #expect(try await office.tasks("bob") == [])
    }

    @Test func aReminderIsNotedByThoseWhoWereToldAndHaveNothingElseToDo() async throws {
        let office = try await TaskOffice()
        let id = try await office.duties.create()
        try office.duties.go(to: "2026-02-04")
        try await office.duties.remind()
        #expect(try await office.tasks("bob") == [], "blue is for those who act")
        try office.duties.go(to: "2026-02-10")
        try await office.duties.remind()
        #expect(try await office.tasks("bob") == ["note \(id) reply 5"])
        let acts = try await office.engine.tasks(for: "eve", limit: 9).tasks
        #expect(acts.map(\.short) == ["act \(id) ask close"], "the act is before them, and the reminder with it")
        #expect(acts.first?.reminder?.at == 5)
        for user in ["mei", "una"] { #expect(try await office.tasks(user) == [], "\(user)") }
        _ = try await office.duties.fixture.submit(.acknowledge(id: id, clock: "reply", item: nil), as: "bob")
        #expect(try await office.tasks("bob") == [])
        #expect(try await office.engine.tasks(for: "ann", limit: 9).tasks.first?.reminder == nil)
        try office.duties.go(to: "2026-02-24")
        try await office.duties.remind()
        #expect(try await office.tasks("bob") == ["note \(id) reply 10"])
        try await office.act(id, "close")
        #expect(try await office.tasks("bob") == [], "what is done is not noted any more")
    }

    @Test func eachReminderIsNotedByItself() async throws {
        let office = try await TaskOffice()
        let id = try await office.duties.create()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]])
        try office.duties.go(to: "2026-02-10")
        try await office.duties.remind()
        let notes = try await office.engine.tasks(for: "bob", limit: 9).tasks
        #expect(notes.map(\.short) == ["note \(id) opinion 10", "note \(id) opinion 10", "note \(id) reply 5"])
        #expect(notes.map(\.clock?.item) == ["区住建局", "区城管局", nil])
        #expect(try await office.tasks("una") == ["act \(id) close"])
    }

    @Test func aLimitSaysWhetherThereIsMore() async throws {
        let office = try await TaskOffice()
        for number in 1...3 { try await office.duties.create("第\(number)件") }
        for (limit, count, more) in [(1, 1, true), (2, 2, true), (3, 3, false), (4, 3, false)] {
            let found = try await office.engine.tasks(for: "ann", limit: limit)
            #expect((found.tasks.count, found.hasMore) == (count, more))
        }
    }

    /// More than one page of rows, of proposals without a due day, and of those that are read at once.
    @Test func thousandsAreFoundInOrder() async throws {
        let office = try await TaskOffice()
        for (workflow, count) in [("duties", 1_150), ("errands", 230)] {
            let items = (1...count).map { JSONObject([("title", .string("第\($0)件")), ("year", 2025)]) }
            try await office.duties.fixture.submit(.create(workflow: workflow, items: items))
        }
        let all = try await office.engine.tasks(for: "ann", limit: 2_000)
        #expect(all.tasks.map(\.proposal.id.serial) == Array(1...1_380))
        for limit in [1, 100, 999, 1_000, 1_001, 1_149, 1_150, 1_151, 1_250, 1_379] {
            let found = try await office.engine.tasks(for: "ann", limit: limit)
            #expect(found.tasks.map(\.proposal.id.serial) == Array(1...limit), "\(limit)")
            #expect(found.hasMore)
        }
        try await office.act("2025-1380", "ask", ["what": "a"])
        #expect(try await office.tasks("ann", limit: 5_000).last == "act 2025-1380 approve again")
    }

    @Test func aProposalWhoseWorkflowCannotBeRunWaitsForNobody() async throws {
        var office = try await DutyOffice()
        try await office.reopen(workflows: ["duties", "chores"])
        try await office.create("差", in: "chores")
        let id = try await office.create("事")
        try await office.reopen(workflows: ["duties"])
        #expect(try await office.engine.tasks(for: "ann", limit: 9).tasks.map(\.short) == ["act \(id) ask close"])
    }
}
