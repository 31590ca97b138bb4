import StrictJSON
import Testing
import WorkflowCore

/// What a module says of a clock beyond its states.
struct ClockSpecTests {
    /// The small workflow with other clocks in its second step, at the desk of its clerk.
    private func desk(
        _ clocks: [ClockSpec],
        length: String = "10 working days",
        limit: String? = nil,
        calendar: String? = nil,
        in state: String = "handling",
        record: JSONObject = ["title": "甲"]
    ) throws -> Desk {
        var manifest = StepManifest.doing
        manifest.clocks = clocks
        manifest.lists.append(
            ChoiceList("class", [.init("A", zh: "甲", en: "A"), .init("B", zh: "乙", en: "B", flags: ["open"])])
        )
        var use = WorkflowDefinition.small.steps[1]
        let rule = ClockRule(
            length: try #require(DeadlineLength(length)),
            limit: limit.flatMap { Period($0) },
            calendar: calendar
        )
        use.clocks = Dictionary(uniqueKeysWithValues: clocks.map { ($0.name, rule) })
        var desk = Desk(.clerk, in: state, record: record)
        desk.workflow = Workflow(
            definition: .small,
            digest: sha256("d"),
            steps: [
                Step(
                    WorkflowDefinition.small.steps[0],
                    manifest: .drafting,
                    check: { _ in [] },
                    destination: firstDestination
                ),
                Step(use, manifest: manifest, check: { _ in [] }, destination: firstDestination),
            ]
        )
        return desk
    }

    private func spec(_ change: (inout ClockSpec) -> Void) -> ClockSpec {
        var spec = ClockSpec("reply", zh: "答复期限", en: "Reply", states: ["handling"])
        change(&spec)
        return spec
    }

    /// Brings the proposal into `handling`, on that day, with that record.
    private func enter(_ desk: inout Desk, on today: String) throws {
        desk.proposal.position = Position(step: "drafting", state: "review")
        desk.today = try day(today)
        desk.actor = .clerk
        desk.facts = TestFacts(files: [sha256("a")])
        try desk.act("approve", ["doc_no": "青委〔2026〕3号", "date": .string(today), "file": .string(sha256("a"))])
        desk.actor = .chief
        try desk.take(desk.decide())
        desk.actor = .clerk
    }

    @Test func itStartsOnTheDayOfThePaper() throws {
        var desk = try desk([spec { $0.startsOn = ["older.date", "papers.date"] }])
        desk.proposal.record["older"] = ["date": "2026-01-05"]
        desk.proposal.record["papers"] = [["date": "2026-01-02"], ["date": "2026-01-08"]]
        try enter(&desk, on: "2026-01-12")
        #expect(try desk.proposal.clocks.map(\.deadline.start) == [day("2026-01-08")])
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-01-22")])
    }

    @Test func aDueDayThatSomebodySetHoldsUpToTheLimit() throws {
        var desk = try desk([spec { $0.dueOn = ["tasks[].due"] }], limit: "1 month")
        desk.proposal.record["tasks"] = [["due": "2026-02-10"], ["due": "2026-01-30"], ["other": 1]]
        try enter(&desk, on: "2026-01-12")
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-01-30")])
        desk.proposal.record["tasks"] = [["due": "2026-09-01"]]
        desk.proposal.clocks = []
        try enter(&desk, on: "2026-01-12")
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-02-12")])
    }

    @Test func itIsCountedBackFromAnEventAndPlannedAnewWhenThatMoves() throws {
        var desk = try desk([spec { $0.before = ["extensions.due", "meeting"] }], length: "15 working days")
        try enter(&desk, on: "2026-03-02")
        #expect(desk.proposal.clocks == [], "there is no day to count back from")
        desk.proposal.record["meeting"] = "2026-05-12"
        try desk.act("talk", ["text": "定于五月"])
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-04-17")])
        desk.actor = .chief
        let moved = try desk.judge("extend", ["due": "2026-06-03"])
        #expect(moved.warnings.map(\.label.en) == ["A deadline moves with it: Reply, 2026-04-17 → 2026-05-13"])
        try desk.take(moved)
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-05-13")])
    }

    @Test func nothingIsPreparedForADayThatHasPassed() throws {
        var desk = try desk([spec { $0.before = ["meeting"] }], record: ["title": "甲", "meeting": "2026-01-06"])
        try enter(&desk, on: "2026-03-02")
        #expect(desk.proposal.clocks == [])
    }

    @Test func itStandsStillWhileAnotherBodyIsWaitedFor() throws {
        let waiting = spec {
            $0.states = ["review"]
            $0.pausedIn = ["draft"]
        }
        var desk = try desk([waiting], in: "draft")
        desk.today = try day("2026-01-05")
        try desk.act("submit", ["focus": "hot"])
        desk.today = try day("2026-01-09")
        desk.actor = .chief
        try desk.act("send_back", ["reason": "补充"])
        let stopped = try #require(desk.proposal.clocks.first { $0.name == "reply" })
        #expect((stopped.status, stopped.rungs) == (.stopped, []))
        desk.today = try day("2026-01-16")
        desk.actor = .clerk
        try desk.act("submit")
        let resumed = try #require(desk.proposal.clocks.first { $0.name == "reply" })
        #expect(resumed.status == .running)
        #expect(try resumed.due == day("2026-01-26"), "six of ten working days were left")
    }

    @Test func eachItemHasItsOwnUntilItIsNoneAnyMore() throws {
        var desk = try desk([
            spec {
                $0.each = ClockItems(list: "units", key: "unit")
                $0.restartedBy = "talk.day"
            }
        ])
        desk.proposal.record["units"] = [["unit": "区住建局"], ["unit": "区城管局"]]
        try enter(&desk, on: "2026-01-05")
        #expect(desk.proposal.clocks.map(\.item) == ["区住建局", "区城管局"])
        try desk.act("assign", ["units": [["unit": "区住建局"], ["unit": "街道"]]])
        #expect(desk.proposal.clocks.map(\.item) == ["区住建局", "区城管局", "街道"])
        #expect(desk.proposal.clocks.map(\.status) == [.running, .met, .running])
        #expect(desk.proposal.clocks.map(\.term) == [3, 3, 4])
    }

    @Test func onlyItemsThatAreMeantHaveOne() throws {
        let ofClass = ClockItems(list: "tasks", key: "no", condition: .choice("class", of: "class", has: "open"))
        let ofRole = ClockItems(list: "tasks", key: "no", condition: .member("role", is: "co"))
        for (items, expected) in [(ofClass, ["2"]), (ofRole, ["3"])] {
            var desk = try desk([spec { $0.each = items }])
            desk.proposal.record["tasks"] = [
                ["no": 1, "class": "A"], ["no": 2, "class": "B"], ["no": 3, "role": "co"],
            ]
            try enter(&desk, on: "2026-01-05")
            #expect(desk.proposal.clocks.map(\.item) == expected)
        }
    }

    @Test func anItemThatIsThereIsNotWaitedFor() throws {
        let items = ClockItems(list: "units", key: "unit", unless: "talks")
        var desk = try desk([spec { $0.each = items }])
        desk.proposal.record["units"] = [["unit": "区住建局"], ["unit": "区城管局"]]
        try enter(&desk, on: "2026-01-05")
        #expect(desk.proposal.clocks.map(\.item) == ["区住建局", "区城管局"])
        desk.proposal.record["talks"] = [["unit": "区住建局"]]
        try desk.act("assign", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]])
        #expect(desk.proposal.clocks.map(\.status) == [.met, .running])
    }

    @Test func whatIsThereIsNotWaitedFor() throws {
        let once = spec { $0.unless = "returns.reason" }
        for (record, count) in [([:], 1), (["returns": [["reason": "已退"]]], 0)] as [(JSONObject, Int)] {
            var desk = try desk([once])
            desk.proposal.record = desk.proposal.record.merging(record)
            try enter(&desk, on: "2026-01-05")
            #expect(desk.proposal.clocks.count == count)
        }
    }

    @Test func aBodysOwnCalendarCountsForItsClocks() throws {
        var desk = try desk([spec { _ in }], calendar: "council")
        var council = WorkingCalendar()
        council.add(try day("2026-01-06"), isWorkingDay: false, notice: "区政府〔2026〕1号")
        desk.calendars.take(council, for: "council")
        try enter(&desk, on: "2026-01-05")
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-01-20")])
    }
}
