import StrictJSON
import WorkflowCore

/// Makes attempts at random: any form, on any record that the step's actions could have made, and on any other.
struct AttemptGenerator {
    let manifest: StepManifest
    private var values: ValueGenerator

    init(manifest: StepManifest, seed: UInt64) {
        self.manifest = manifest
        values = ValueGenerator(lists: manifest.lists, random: SeededRandom(seed: seed))
    }

    /// The `index`-th attempt at `action` in `state`: the first ones have empty forms and records.
    mutating func attempt(_ action: ActionSpec, in state: String, index: Int) -> Attempt {
        let before = index < 2 ? JSONObject() : record()
        let input = index.isMultiple(of: 10) ? JSONObject() : input(of: action, record: before)
        let change = action.change(input: input, values: input, record: before, proposal: "2026-001")
        return Attempt(
            action: action.name,
            state: state,
            before: before,
            input: input,
            after: change.applied(to: before),
            today: values.date(),
            actor: actor(of: action),
            proposer: "wang",
            facts: facts(),
            options: options(),
            lists: values.random.happens(90) ? manifest.lists : [],
            calendar: calendar()
        )
    }

    private mutating func input(of action: ActionSpec, record: JSONObject) -> JSONObject {
        let percent = values.random.one(of: [0, 10, 50]) ?? 0
        let form = values.form(action.form, leavingOut: percent, record: record)
        return values.random.happens(40) ? values.scrambled(form) : form
    }

    /// What some actions, taken in any order, leave behind.
    private mutating func record() -> JSONObject {
        var record = values.form(manifest.intake, leavingOut: 30, record: JSONObject())
        for _ in 0..<Int.random(in: 0...6, using: &values.random) {
            guard let action = values.random.one(of: manifest.actions) else { break }
            let form = values.form(action.form, leavingOut: 10, record: record)
            record = action.change(input: form, values: form, record: record, proposal: "2026-001").applied(to: record)
        }
        return values.random.happens(25) ? values.scrambled(record) : record
    }

    private mutating func actor(of action: ActionSpec) -> Person {
        let role = values.random.one(of: action.roles + action.confirmers + ["auditor"])
        return Person(user: "li", roles: role.map { [$0] } ?? [], unit: values.random.happens(20) ? values.text() : nil)
    }

    private mutating func facts() -> Facts {
        var facts = Facts()
        for number in 0..<Int.random(in: 0...2, using: &values.random) {
            let id = "2025-00\(number + 1)"
            facts.similar.append(
                SimilarProposal(id: id, year: 2025, title: values.text(), state: "archived", percent: 60)
            )
            facts.proposals[id] = OtherProposal(id: id, year: 2025, hasEnded: values.random.happens(50))
            facts.papers[id] = [Paper(number: id, proposal: id, content: values.text())]
        }
        return facts
    }

    private mutating func options() -> [String: Int] {
        if values.random.happens(10) { return [:] }
        let isStandard = values.random.happens(70)
        var options: [String: Int] = [:]
        for option in manifest.options { options[option.name] = isStandard ? option.standard : values.number() }
        return options
    }

    private mutating func calendar() -> WorkingCalendar {
        var calendar = WorkingCalendar()
        for year in 2024...2028 where values.random.happens(70) {
            guard let newYear = CivilDate(year: year, month: 1, day: 1) else { continue }
            calendar.add(newYear, isWorkingDay: false, notice: "test")
        }
        return calendar
    }
}
