import Ledger
import Varlink
import WorkflowCore

/// What a list is narrowed to: words that must all hold.
///
/// `year=2022`, `step=…`, `state=…` (by name or by label), `workflow=…`, `unit=…`, `open`, `ended`, `pending`,
/// `overdue`; any other word is part of the title.
struct ListFilter {
    private(set) var query = ProposalQuery()
    private let today: CivilDate

    /// - Parameters:
    ///   - text: the words.
    ///   - workflows: whose steps and states may be named.
    ///   - today: the day on which a deadline is overdue.
    /// - Throws: that the filter cannot be read.
    init(_ text: String, workflows: [Workflow], today: CivilDate) throws {
        self.today = today
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let equals = word.firstIndex(of: "=") else {
                try take(word: String(word))
                continue
            }
            try take(
                key: String(word[..<equals]),
                value: String(word[word.index(after: equals)...]),
                workflows: workflows
            )
        }
    }

    private mutating func take(word: String) throws {
        switch word {
        case "open": query.hasEnded = false
        case "ended": query.hasEnded = true
        case "pending": query.isPending = true
        case "overdue": query.overdueOn = today
        default:
            // One part of a title is what the ledger looks for; two are better given as one.
            guard query.titlePart == nil else { throw VarlinkError.invalidParameter("filter") }
            query.titlePart = word
        }
    }

    private mutating func take(key: String, value: String, workflows: [Workflow]) throws {
        guard !value.isEmpty else { throw VarlinkError.invalidParameter("filter") }
        switch key {
        case "year":
            guard let year = Int(value) else { throw VarlinkError.invalidParameter("filter") }
            query.year = year
        case "step": query.step = try name(value, among: workflows.flatMap(\.namedSteps))
        case "state": query.state = try name(value, among: workflows.flatMap(\.namedStates))
        case "workflow": query.workflow = value
        case "unit": query.unit = value
        case "title": query.titlePart = value
        default: throw VarlinkError.invalidParameter("filter")
        }
    }

    private func name(_ text: String, among names: [(name: String, label: Label)]) throws -> String {
        let found = names.first { $0.name == text || $0.label.zh == text || $0.label.en == text }
        guard let found else { throw VarlinkError.invalidParameter("filter") }
        return found.name
    }
}

extension Workflow {
    fileprivate var namedSteps: [(name: String, label: Label)] { steps.map { ($0.name, $0.manifest.label) } }

    fileprivate var namedStates: [(name: String, label: Label)] {
        steps.flatMap { $0.manifest.states.map { ($0.name, $0.label) } }
            + definition.ends.map { ($0.name, $0.label) }
            + [(definition.office.suspend.state, definition.office.suspend.label)]
    }
}
