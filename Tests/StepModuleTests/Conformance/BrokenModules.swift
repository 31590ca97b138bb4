import StepKit
import StepKitTesting
import Synchronization
import Testing
import WorkflowCore

/// A module that breaks one rule.
struct BrokenModule: Sendable, CustomTestStringConvertible {
    let what: String
    let rule: ConformanceRule
    let module: any StepModule

    init(_ what: String, _ rule: ConformanceRule, _ module: any StepModule) {
        self.what = what
        self.rule = rule
        self.module = module
    }

    /// The sample module with its manifest changed.
    init(_ what: String, _ rule: ConformanceRule, _ change: (inout StepManifest) -> Void) {
        var module = SampleModule()
        change(&module.manifest)
        self.init(what, rule, module)
    }

    var testDescription: String { what }

    static let all = names + references + labels + flows + answers

    private static let names: [BrokenModule] = [
        .init("a manifest that counts its reads", .steadyManifest, UnsteadyModule()),
        .init("a state that encodes like staying", .encodableManifest) {
            $0.states[1].name = "="
            $0.actions[0].to = [.state("=")]
            $0.actions[1].from = ["="]
            $0.clocks[0].states = ["="]
        },
        .init("a module in lower case", .wellFormedName) { $0.module = "publication" },
        .init("a module without a name", .wellFormedName) { $0.module = "" },
        .init("a state with a space", .wellFormedName) {
            $0.states.append($0.states[0])
            $0.states[2].name = "to check"
        },
        .init("a Chinese field", .wellFormedName) { $0.actions[0].form[1].name = "日期" },
        .init("a member in capitals", .wellFormedName) { $0.actions[0].form[2].fields[0].name = "Name" },
        .init("an action of the engine", .wellFormedName) { $0.actions[1].name = "amend" },
        .init("a field of the engine", .wellFormedName) { $0.actions[0].form[1].name = "authority" },
        .init("two entries of one name", .uniqueName) { $0.entries.append($0.entries[0]) },
        .init("two states of one name", .uniqueName) { $0.states.append($0.states[0]) },
        .init("two actions of one name", .uniqueName) { $0.actions.append($0.actions[0]) },
        .init("two exits of one name", .uniqueName) { $0.exits.append($0.exits[0]) },
        .init("two clocks of one name", .uniqueName) { $0.clocks.append($0.clocks[0]) },
        .init("two options of one name", .uniqueName) { $0.options.append($0.options[0]) },
        .init("two lists of one name", .uniqueName) { $0.lists.append($0.lists[0]) },
        .init("two reasons of one code", .uniqueName) { $0.reasons.append($0.reasons[0]) },
        .init("two fields of one name", .uniqueName) { $0.actions[0].form.append($0.actions[0].form[0]) },
        .init("two members of one name", .uniqueName) {
            $0.actions[0].form[2].fields.append($0.actions[0].form[2].fields[0])
        },
        .init("two values of one name", .uniqueName) { $0.lists[0].choices.append($0.lists[0].choices[0]) },
        .init("two values of one label", .uniqueName) { $0.lists[0].choices[1].label.zh = "网站" },
        .init("two column heads of one label", .uniqueName) {
            $0.intake.append(.text("name", zh: "议题名称", en: "Name", place: .topic))
        },
    ]

    private static let references: [BrokenModule] = [
        .init("an entry into nothing", .existingName) { $0.entries[0].state = "nowhere" },
        .init("an action from nothing", .existingName) { $0.actions[0].from = ["nowhere"] },
        .init("an action into nothing", .existingName) { $0.actions[0].to = [.state("nowhere")] },
        .init("an exit that is none", .existingName) { $0.actions[1].to = [.exit("nowhere")] },
        .init("a clock of no state", .existingName) { $0.clocks[0].states = ["nowhere"] },
        .init("a clock extended by a text", .existingName) { $0.clocks[0].extendedBy = "prepare.place" },
        .init("a clock that stands still in no state", .existingName) { $0.clocks[0].pausedIn = ["nowhere"] },
        .init("a clock that runs and stands still at once", .existingName) {
            $0.clocks[0].pausedIn = $0.clocks[0].states
        },
        .init("a clock started anew by a text", .existingName) { $0.clocks[0].restartedBy = "prepare.place" },
        .init("a clock counted back that starts by itself", .existingName) {
            $0.clocks[0].before = ["plan.date"]
            $0.clocks[0].startsOn = ["plan.date"]
        },
        .init("a clock for each of a flag that is none", .existingName) {
            $0.clocks[0].each = ClockItems(list: "rows", key: "no", condition: .choice("kind", of: "none", has: "x"))
        },
        .init("a clock that ends by a list that nothing records", .existingName) {
            $0.clocks[0].each = ClockItems(list: "rows", key: "no", unless: "nothing")
        },
        .init("a choice from no list", .existingName) { $0.lists = [] },
        .init("a choice from an empty list", .existingName) { $0.lists[0].choices = [] },
        .init("a fact of no field", .existingName) { $0.actions[0].facts = [.proposal(field: "date")] },
        .init("rows without their key", .existingName) {
            $0.actions[0].form[2].place = .rows(list: "readers", key: "no")
        },
        .init("a choice without a list", .completeField) { $0.actions[0].form[0].choiceList = nil },
        .init("a text with a list", .completeField) { $0.actions[0].form[1].choiceList = "place" },
        .init("a list without members", .completeField) { $0.actions[0].form[2].fields = [] },
        .init("a date with members", .completeField) { $0.actions[0].form[1].fields = $0.actions[0].form[2].fields },
        .init("an intake field of an entry", .completeField) { $0.intake[0].place = .entry },
        .init("a missing code that is not declared", .declaredMissingCode) { $0.reasons.removeFirst() },
        .init("a member's code that is not declared", .declaredMissingCode) {
            $0.actions[0].form[2].fields[0].missing = "name_missing"
        },
    ]

    private static let labels: [BrokenModule] = [
        .init("a module without Chinese", .labelled) { $0.label.zh = "Publication" },
        .init("a state without English", .labelled) { $0.states[0].label.en = "" },
        .init("a state that waits for nobody", .labelled) { $0.states[0].waitsFor.zh = " " },
        .init("an action without English", .labelled) { $0.actions[0].label.en = "公开" },
        .init("an exit without Chinese", .labelled) { $0.exits[0].label.zh = "" },
        .init("a clock without Chinese", .labelled) { $0.clocks[0].label.zh = "" },
        .init("an option without Chinese", .labelled) { $0.options[0].label.zh = "" },
        .init("a reason without English", .labelled) { $0.reasons[0].label.en = "-" },
        .init("a field without Chinese", .labelled) { $0.actions[0].form[0].label.zh = "" },
        .init("a member without English", .labelled) { $0.actions[0].form[2].fields[0].label.en = "" },
        .init("a value without Chinese", .labelled) { $0.lists[0].choices[0].label.zh = "web" },
        .init("an intake field without English", .labelled) { $0.intake[0].label.en = "" },
    ]

    private static let flows: [BrokenModule] = [
        .init("an action for nobody", .completeAction) { $0.actions[0].roles = [] },
        .init("an action to nowhere", .completeAction) { $0.actions[0].to = [] },
        .init("an action from nowhere", .completeAction) { $0.actions[0].from = [] },
        .init("an action everywhere that moves", .completeAction) { $0.actions[2].to = [.exit("published")] },
        .init("an action everywhere with a state", .completeAction) { $0.actions[2].from = ["checking"] },
        .init("an action in an unreachable state", .reachableAction) { $0.actions[0].to = [.exit("published")] },
        .init("an unreachable state", .reachableState) { $0.actions[0].to = [.exit("published")] },
        .init("a state without a way out", .leavableState) { $0.actions[1].to = [.state("preparing")] },
        .init("an exit that nothing leads to", .usedExit) {
            $0.exits.append(ExitSpec("dropped", zh: "撤下", en: "Dropped"))
        },
    ]

    private static let answers: [BrokenModule] = [
        .init("a check that remembers", .pureCheck, ForgetfulModule()),
        .init(
            "a destination that remembers",
            .pureCheck,
            SampleModule(leads: { [counter = Counter()] _ in counter.next() ? .exit("published") : .state("preparing") }
            )
        ),
        .init(
            "a code that is not declared",
            .declaredFoundCode,
            SampleModule(findings: { $0.input.date("date") == nil ? [] : [Finding("odd")] })
        ),
        .init(
            "a field that is not in the form",
            .existingFindingField,
            SampleModule(findings: { _ in [Finding("place_missing", field: "where")] })
        ),
        .init("an undeclared destination", .declaredDestination, SampleModule(leads: { _ in .state("checking") })),
    ]
}

/// A module whose manifest grows with every read.
private struct UnsteadyModule: StepModule {
    let reads = Counter()

    var manifest: StepManifest {
        var manifest = SampleModule.soundManifest
        if reads.next() { manifest.version += 1 }
        return manifest
    }
}

/// A module that finds something every other time.
private struct ForgetfulModule: StepModule {
    let manifest = SampleModule.soundManifest
    let calls = Counter()

    func check(_ attempt: Attempt) -> [Finding] { calls.next() ? [Finding("place_missing")] : [] }
}

/// Tells odd from even calls.
private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Bool { count.add(1, ordering: .relaxed).newValue.isMultiple(of: 2) }
}
