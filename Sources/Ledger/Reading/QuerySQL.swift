import GRDB
import WorkflowCore

/// A query for a page of proposals, in SQL with bound values.
///
/// SQLite keeps no statistics here, so the index is chosen by this type: the first of ``Driver`` that the query allows.
/// Every other condition is written with a `+`, which keeps its index out. All indexes end in the id, so that a page is
/// found in order, without sorting, and can stop when it is full.
struct QuerySQL {
    private(set) var text: String
    private(set) var values: StatementArguments = []
    private var conditions: [String] = []
    private let driver: Driver?

    /// What the rows are found by, from what leaves fewest to what leaves most.
    private enum Driver {
        case unit
        case overdue
        case pending
        case state
        case open
        case step
        case workflow
    }

    init(_ query: ProposalQuery, after: ProposalID?, limit: Int) {
        driver = Self.driver(of: query)
        var key = "proposal"
        // CROSS JOIN keeps SQLite to this order of the tables.
        switch driver {
        case .unit: text = "SELECT id FROM units CROSS JOIN proposals ON id = proposal"
        case .overdue: text = "SELECT DISTINCT proposal FROM clocks CROSS JOIN proposals ON id = proposal"
        default:
            text = "SELECT id FROM proposals"
            key = "id"
        }
        if let unit = query.unit { add("unit = ?", unit) }
        if let day = query.overdueOn { add(overdueOn: day) }
        if let year = query.year {
            add("\(key) >= ?", year * 1_000_000)
            add("\(key) <= ?", year * 1_000_000 + 999_999)
        }
        if let after { add("\(key) > ?", after.key) }
        if let workflow = query.workflow { add("\(plus(.workflow))workflow = ?", workflow) }
        if let step = query.step { add("\(plus(.step))step = ?", step) }
        if let state = query.state { add("\(plus(.state))state = ?", state) }
        // Written out, since a partial index is only used where its condition stands in the query.
        if let hasEnded = query.hasEnded { conditions.append("\(plus(.open))ended = \(hasEnded ? 1 : 0)") }
        if let isPending = query.isPending { conditions.append("\(plus(.pending))pending = \(isPending ? 1 : 0)") }
        if let part = query.titlePart { add(titlePart: part) }
        if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
        add(limit, sql: " ORDER BY \(key) LIMIT ?")
    }

    private static func driver(of query: ProposalQuery) -> Driver? {
        if query.unit != nil { return .unit }
        if query.overdueOn != nil { return .overdue }
        if query.isPending == true { return .pending }
        if query.state != nil { return .state }
        if query.hasEnded == false { return .open }
        if query.step != nil { return .step }
        return query.workflow == nil ? nil : .workflow
    }

    private func plus(_ candidate: Driver) -> String { driver == candidate ? "" : "+" }

    private mutating func add(_ condition: String, _ value: some DatabaseValueConvertible) {
        conditions.append(condition)
        values += [value]
    }

    private mutating func add(_ limit: Int, sql: String) {
        text += sql
        values += [max(0, limit)]
    }

    /// All clocks are looked through in the order of their proposals, which is a small table: that of due days would have to
    /// be sorted for each page.
    private mutating func add(overdueOn day: CivilDate) {
        let isOver =
            driver == .overdue ? "+due < ?" : "EXISTS (SELECT 1 FROM clocks WHERE clocks.proposal = id AND due < ?)"
        add(isOver, day.dayNumber)
    }

    /// LIKE is what ignores the case of Latin letters; instr() is twice as fast, and Chinese has no case.
    private mutating func add(titlePart part: String) {
        guard part.utf8.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
            add("instr(title, ?) > 0", part)
            return
        }
        var pattern = "%"
        for character in part {
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        add("title LIKE ? ESCAPE '\\'", pattern + "%")
    }
}
