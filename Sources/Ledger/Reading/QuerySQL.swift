import GRDB
import WorkflowCore

/// A query for a page of proposals, in SQL with bound values.
struct QuerySQL {
    private(set) var text: String
    private(set) var values: StatementArguments

    init(_ query: ProposalQuery, after: ProposalID?, limit: Int) {
        text = "SELECT id FROM proposals"
        values = []
        var conditions: [String] = []
        func condition(_ sql: String, _ value: some DatabaseValueConvertible) {
            conditions.append(sql)
            values += [value]
        }
        if let unit = query.unit {
            condition("id IN (SELECT proposal FROM units WHERE unit = ?)", unit)
        }
        if let year = query.year {
            condition("id >= ?", year * 1_000_000)
            condition("id <= ?", year * 1_000_000 + 999_999)
        }
        if let after { condition("id > ?", after.key) }
        if let workflow = query.workflow { condition("workflow = ?", workflow) }
        if let step = query.step { condition("step = ?", step) }
        if let state = query.state { condition("state = ?", state) }
        // Written out, since a partial index is only used where its condition stands in the query.
        if let hasEnded = query.hasEnded { conditions.append("ended = \(hasEnded ? 1 : 0)") }
        if let isPending = query.isPending { conditions.append("pending = \(isPending ? 1 : 0)") }
        if let part = query.titlePart { condition("title LIKE ? ESCAPE '\\'", Self.pattern(part)) }
        if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
        text += " ORDER BY id LIMIT ?"
        values += [max(0, limit)]
    }

    private static func pattern(_ part: String) -> String {
        var pattern = "%"
        for character in part {
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
