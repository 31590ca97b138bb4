import StepKit
import StrictJSON
import WorkflowCore

/// One action of one module, tried on a proposal through the decider that the daemon uses.
struct Trial: Sendable {
    let module: any StepModule
    let action: String
    let state: String
    let role: String
    var unit: String?
    var record: JSONObject = [:]
    /// A form that is accepted.
    var input: JSONObject = [:]
    var today = "2026-01-28"
    /// Other proposals' titles.
    var titles: [SimilarProposal] = []

    /// What is found with the members of `row` laid over form and record: `code@field`, warnings after a `~`.
    func found(_ row: Row) throws -> [String] {
        let judgement = try judgement(row)
        return judgement.reasons.map(Self.name).sorted() + judgement.warnings.map { "~" + Self.name($0) }.sorted()
    }

    func judgement(_ row: Row) throws -> Judgement {
        var trial = self
        trial.record = record.merging(row.record)
        trial.input = input.merging(row.input)
        guard let judgement = try trial.decider(as: row.role ?? role).judge(action, input: trial.input) else {
            throw UnknownAction(name: action)
        }
        return judgement
    }

    private static func name(_ reason: Reason) -> String { reason.code + (reason.field.map { "@" + $0 } ?? "") }

    private func decider(as role: String) throws -> Decider {
        guard let today = CivilDate(today) else { throw UnknownAction(name: today) }
        let instant = OfficeZone.shanghai.start(of: today)
        let proposal = Proposal(
            id: ProposalID(year: 2026, serial: 1),
            revision: 1,
            workflow: "trial",
            definition: "",
            position: Position(step: "step", state: state),
            visit: 1,
            record: record,
            createdBy: "wang",
            createdAt: instant,
            changedAt: instant
        )
        return Decider(
            workflow: workflow,
            proposal: proposal,
            actor: Person(user: "li", roles: [role], unit: unit),
            moment: Moment(instant, in: .shanghai),
            calendars: OfficeCalendars(common: .office2026),
            facts: KnownTitles(titles: titles)
        )
    }

    /// A workflow with the module as its only step, every exit of which is an end.
    private var workflow: Workflow {
        let manifest = module.manifest
        let exits = manifest.exits.map { ($0.name, $0.name) }
        let use = StepUse(name: "step", module: manifest.module, exits: Dictionary(uniqueKeysWithValues: exits))
        let ends = manifest.exits.map { EndSpec(name: $0.name, label: $0.label) }
        let roles = Set(manifest.actions.flatMap(\.authorities)).sorted().map {
            RoleSpec(name: $0, label: Label(zh: $0, en: $0))
        }
        let definition = WorkflowDefinition(
            name: "trial",
            label: manifest.label,
            start: "step",
            twoPersonRule: true,
            roles: roles,
            ends: ends,
            office: OfficeRules(
                annotate: [],
                waive: ["secretary_general"],
                amend: .init(roles: [], fixed: []),
                withdraw: .init(states: [], consentStates: [], roles: [], confirmers: [], end: ""),
                suspend: .init(state: "on_hold", label: manifest.label, roles: []),
                merge: .init(states: [], roles: [], end: "")
            ),
            steps: [use]
        )
        let module = module
        let step = Step(
            use,
            manifest: manifest,
            check: { module.check($0) },
            destination: { module.destination(of: $0, for: $1) }
        )
        return Workflow(definition: definition, digest: "", steps: [step])
    }
}

struct UnknownAction: Error {
    let name: String
}

/// Facts of an office that knows some titles, has stored every file, and has seen no paper.
private struct KnownTitles: FactSource {
    let titles: [SimilarProposal]

    func papers(number: String) -> [Paper] { [] }
    func titles(years: ClosedRange<Int>) -> [SimilarProposal] { titles.filter { years.contains($0.year) } }
    func proposal(_ id: ProposalID) -> Proposal? { nil }
    func hasFile(sha256: String) -> Bool { true }
}
