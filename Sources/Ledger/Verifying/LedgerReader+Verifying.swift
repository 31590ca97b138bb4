import GRDB
import StrictJSON
import WorkflowCore

/// One subject's events and all rows that were made of them, read at one moment.
struct SubjectRows: Sendable {
    /// `nil` where they cannot be read.
    fileprivate(set) var events: [StoredEvent]?
    fileprivate(set) var rows = ProjectedRows()
    /// What cannot be read.
    fileprivate(set) var unreadable: [LedgerFault.Place] = []
}

extension LedgerReader {
    /// A page of events by number, `nil` for those that cannot be read; and the number that the next page begins after,
    /// `nil` where there is none.
    func verifiableEvents(
        after seq: Int,
        through last: Int,
        limit: Int
    ) throws(LedgerError) -> (events: [(seq: Int, event: StoredEvent?)], end: Int?) {
        let page = try surviving { () throws(LedgerError) in
            let page = try storedEvents(after: seq, through: last, limit: limit)
            try checkOrder(page.map(\.row.seq), after: seq)
            return page
        }
        if let page { return (page.map { ($0.row.seq, $0) }, page.last?.row.seq) }
        var events: [(seq: Int, event: StoredEvent?)] = []
        let end = min(seq + limit, last)
        for seq in seq + 1...end {
            let row = try surviving { () throws(LedgerError) in
                try first(Self.eventColumns + "WHERE seq = ?", [seq]) { try StoredEvent($0) }
            }
            switch row {
            case .some(.some(let event)): events.append((seq, event))
            // One that is missing is told from the gap.
            case .some(.none): break
            case .none: events.append((seq, nil))
            }
        }
        return (events, end < last ? end : nil)
    }

    /// A page of events that ends early when it has grown large.
    private func storedEvents(after seq: Int, through last: Int, limit: Int) throws(LedgerError) -> [StoredEvent] {
        var room = 4 << 20
        func isFull(_ event: StoredEvent) -> Bool {
            room -= event.row.detail.utf8.count
            return room <= 0
        }
        return try all(
            Self.eventColumns + "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
            [seq, last, limit],
            until: isFull,
            make: StoredEvent.init
        )
    }

    /// Everything of one subject at once, so that no change can come between.
    func rows(of subject: String) throws(LedgerError) -> SubjectRows {
        var result = SubjectRows()
        result.events = try surviving { () throws(LedgerError) in
            try all(Self.eventColumns + "WHERE subject = ? ORDER BY revision", [subject]) { try StoredEvent($0) }
        }
        if result.events == nil { result.unreadable.append(.row(table: "events", key: subject)) }
        if let id = ProposalID(subject) {
            try add(id, to: &result)
        } else {
            try addOffice(to: &result)
        }
        return result
    }

    /// The subjects that events have, in order, after that one; `nil` where they cannot be read.
    func subjects(after subject: String, limit: Int) throws(LedgerError) -> [String]? {
        try surviving { () throws(LedgerError) in
            let page = try all(
                "SELECT DISTINCT subject FROM events WHERE subject > ? ORDER BY subject LIMIT ?",
                [subject, limit]
            ) { try $0[at: 0] as String }
            try checkOrder(page, after: subject)
            return page
        }
    }

    /// The listed proposals that no event created, among a page of all, and the last of the page; `nil` where they
    /// cannot be read.
    func unfounded(after key: Int, limit: Int) throws(LedgerError) -> (keys: [Int], last: Int?)? {
        try surviving { () throws(LedgerError) in
            let page = try all("SELECT id FROM proposals WHERE id > ? ORDER BY id LIMIT ?", [key, limit]) {
                try $0[at: 0] as Int
            }
            try checkOrder(page, after: key)
            var keys: [Int] = []
            for key in page where try revision(of: ProposalID(key: key).description) == 0 { keys.append(key) }
            return (keys, page.last)
        }
    }

    /// Whether the table of evidence has that event name that file; `nil` where it cannot be read.
    func isLinked(_ sha256: String, _ event: Int) throws(LedgerError) -> Bool? {
        try surviving { () throws(LedgerError) in
            try first("SELECT 1 FROM evidence WHERE sha256 = ? AND event = ?", [sha256, event]) {
                try $0[at: 0] as Int
            } != nil
        }
    }

    private func add(_ id: ProposalID, to rows: inout SubjectRows) throws(LedgerError) {
        let key = id.description
        try add(
            "proposals",
            [id.key],
            of: key,
            to: &rows,
            "SELECT workflow, definition, step, state, ended, pending, title FROM proposals WHERE id = ?"
        ) {
            let columns: [JSON] = [
                .string(try $0[at: 0]), .string(try $0[at: 1]), .string(try $0[at: 2]), .string(try $0[at: 3]),
                .bool(try $0[at: 4]), .bool(try $0[at: 5]), .string(try $0[at: 6]),
            ]
            return (key, columns)
        }
        try add("contents", [id.key], of: key, to: &rows, "SELECT content FROM contents WHERE id = ?") {
            (key, [.string(try $0[at: 0])])
        }
        try add("units", [id.key], of: key, to: &rows, "SELECT unit FROM units WHERE proposal = ?") {
            ("\(key) \(try $0[at: 0] as String)", [])
        }
        try add("papers", [id.key], of: key, to: &rows, "SELECT number, content FROM papers WHERE proposal = ?") {
            ("\(key) \(try $0[at: 0] as String)", [.string(try $0[at: 1])])
        }
        try addClocks(id, to: &rows)
    }

    private func addClocks(_ id: ProposalID, to rows: inout SubjectRows) throws(LedgerError) {
        try add(
            "clocks",
            [id.key],
            of: id.description,
            to: &rows,
            "SELECT name, item, running, due, remind_on, told FROM clocks WHERE proposal = ?"
        ) { row in
            let days = try (3...5).map { column -> JSON in (try row[at: column] as Int?).map { .integer($0) } ?? .null }
            let columns: [JSON] = [.bool(try row[at: 2])] + days
            return ("\(id) \(try row[at: 0] as String) \(try row[at: 1] as String)", columns)
        }
    }

    private func addOffice(to rows: inout SubjectRows) throws(LedgerError) {
        try add("people", [], of: nil, to: &rows, "SELECT user, name, roles, unit FROM people") {
            let unit: String? = try $0[at: 3]
            return (try $0[at: 0], [.string(try $0[at: 1]), .string(try $0[at: 2]), unit.map { .string($0) } ?? .null])
        }
        try add("calendars", [], of: nil, to: &rows, "SELECT body, year, days, set_by FROM calendars") {
            let columns: [JSON] = [.string(try $0[at: 2]), .integer(try $0[at: 3])]
            return ("\(try $0[at: 0] as String) \(try $0[at: 1] as Int)", columns)
        }
        try add(
            "definitions",
            [],
            of: nil,
            to: &rows,
            "SELECT digest, name, text, installed_at, installed_by, removed FROM definitions"
        ) {
            let columns: [JSON] = [
                .string(try $0[at: 1]), .string(try $0[at: 2]), .integer(try $0[at: 3]), .integer(try $0[at: 4]),
                .bool(try $0[at: 5]),
            ]
            return (try $0[at: 0], columns)
        }
    }

    private func add(
        _ table: String,
        _ values: StatementArguments,
        of key: String?,
        to rows: inout SubjectRows,
        _ sql: String,
        _ make: (Row) throws -> (String, [JSON])
    ) throws(LedgerError) {
        if let found = try surviving({ () throws(LedgerError) in try all(sql, values, make) }) {
            rows.rows.add(table, found)
        } else {
            rows.unreadable.append(key.map { .row(table: table, key: $0) } ?? .table(table))
        }
    }
}

/// That an event names a file.
struct EvidenceLink: Hashable, Sendable {
    let sha256: String
    let event: Int
}

extension LedgerReader {
    /// A page of the table of evidence, each with whether the event does name the file; `nil` where it cannot be read.
    func evidenceLinks(
        after last: EvidenceLink,
        limit: Int
    ) throws(LedgerError) -> [(link: EvidenceLink, isNamed: Bool)]? {
        let links = try surviving { () throws(LedgerError) in
            let page = try all(
                "SELECT sha256, event FROM evidence WHERE (sha256, event) > (?, ?) ORDER BY sha256, event LIMIT ?",
                [last.sha256, last.event, limit]
            ) { try EvidenceLink(sha256: $0[at: 0], event: $0[at: 1]) }
            try checkOrder(page, after: last)
            return page
        }
        guard let links else { return nil }
        var result: [(link: EvidenceLink, isNamed: Bool)] = []
        for link in links {
            let row = try surviving { () throws(LedgerError) in
                try first(Self.eventColumns + "WHERE seq = ?", [link.event]) { try StoredEvent($0) }
            }
            guard let event = row else {
                // The check of the chain has reported the event.
                result.append((link, true))
                continue
            }
            let named = event.flatMap { try? $0.row.event(digest: $0.digest) }?.evidence ?? []
            result.append((link, named.contains(link.sha256)))
        }
        return result
    }

    /// Rows of a proposal that is not listed; there are none while foreign keys are kept.
    ///
    /// `nil` where the tables cannot be read.
    func orphans() throws(LedgerError) -> [(table: String, key: String)]? {
        try surviving { () throws(LedgerError) in
            try all(
                """
                SELECT 'contents', id FROM contents WHERE id NOT IN (SELECT id FROM proposals)
                UNION ALL SELECT 'units', proposal FROM units WHERE proposal NOT IN (SELECT id FROM proposals)
                UNION ALL SELECT 'clocks', proposal FROM clocks WHERE proposal NOT IN (SELECT id FROM proposals)
                UNION ALL SELECT 'papers', proposal FROM papers WHERE proposal NOT IN (SELECT id FROM proposals)
                LIMIT 1000
                """
            ) { (try $0[at: 0], ProposalID(key: try $0[at: 1]).description) }
        }
    }

    /// Whether no reminder counts as handed on that was never made; `nil` where that cannot be read.
    func isDeliverySound() throws(LedgerError) -> Bool? {
        let last = try head().seq
        return try surviving { () throws(LedgerError) in
            try first("SELECT count(*) = 1 AND max(reminded) <= ? FROM delivery", [last]) { try $0[at: 0] as Bool? }
        }.map { ($0 ?? nil) ?? false }
    }

    /// The text that made each table, index and trigger; `nil` where it cannot be read.
    func schema() throws(LedgerError) -> [String: String]? {
        let items = try surviving { () throws(LedgerError) in
            try all("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
                (try $0[at: 0] as String, try $0[at: 1] as String)
            }
        }
        return items.map { Dictionary($0) { first, _ in first } }
    }
}
