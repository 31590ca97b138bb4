import GRDB
import WorkflowCore

/// A query for a page of deadlines that all have a due day, or all have none, in SQL with bound values.
///
/// Those of one proposal or unit are found by it and sorted; all others come in the order of an index.
struct DeadlineSQL {
    private(set) var text = ""
    private(set) var values: StatementArguments = []
    private var conditions: [String] = []

    private static let place = "clocks.proposal, name, item"

    init(_ query: DeadlineQuery, hasDue: Bool, after: DeadlinePlace?, limit: Int) {
        if let unit = query.unit { add("unit = ?", [unit]) }
        if let id = query.proposal { add("clocks.proposal = ?", [id.key]) }
        if query.isTold { add("told IS NOT NULL", []) }
        // A plus keeps the index of due days out.
        let due = query.proposal == nil && query.unit == nil ? "due" : "+due"
        if hasDue {
            add("\(due) IS NOT NULL", [])
            if let last = query.last { add("\(due) <= ?", [last.dayNumber]) }
            if let after, let day = after.due {
                add("(\(due), \(Self.place)) > (?, ?, ?, ?)", [day.dayNumber] + Self.values(of: after))
            }
        } else {
            add("\(due) IS NULL", [])
            if let after { add("(\(Self.place)) > (?, ?, ?)", Self.values(of: after)) }
        }
        values += [max(0, limit)]
        let tables = query.unit == nil ? "clocks" : "units CROSS JOIN clocks ON clocks.proposal = units.proposal"
        text = """
            SELECT due, \(Self.place), \(query.isTold ? "told" : "NULL"), definition, state, pending FROM \(tables)
            CROSS JOIN proposals ON id = clocks.proposal WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(hasDue ? "due, " : "")\(Self.place) LIMIT ?
            """
    }

    private mutating func add(_ condition: String, _ values: StatementArguments) {
        conditions.append(condition)
        self.values += values
    }

    private static func values(of place: DeadlinePlace) -> StatementArguments {
        [place.proposal.key, place.clock, place.item ?? ""]
    }
}
