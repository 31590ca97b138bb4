import GRDB
import StrictJSON
import WorkflowCore

/// Writes what events make of the tables that are listed and shown.
struct ProjectionWriter {
    let database: Database

    func write(_ projection: Projection, of event: Event) throws {
        switch projection {
        case .proposal(let before, let after, let papers):
            try write(after, replacing: before)
            for paper in papers { try write(paper) }
        case .person(let person): try write(person)
        case .personRemoved(let user): try database.run("DELETE FROM people WHERE user = ?", [user])
        case .definition(let digest, let name, let text):
            try database.run(
                """
                INSERT INTO definitions (digest, name, text, installed_at, installed_by, removed)
                VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (digest) DO UPDATE SET name = excluded.name,
                installed_at = excluded.installed_at, installed_by = excluded.installed_by, removed = 0
                """,
                [digest, name, text, event.at.milliseconds, event.seq]
            )
        case .definitionRemoved(let digest):
            try database.run("UPDATE definitions SET removed = 1 WHERE digest = ?", [digest])
        case .calendar(let years):
            for (year, days) in years.byYear {
                try database.run(
                    """
                    INSERT INTO calendars (body, year, days, set_by) VALUES (?, ?, ?, ?) ON CONFLICT (body, year)
                    DO UPDATE SET days = excluded.days, set_by = excluded.set_by
                    """,
                    [years.body ?? "", year, days.canonicalText, event.seq]
                )
            }
        }
        for sha256 in event.evidence {
            try database.run("INSERT OR IGNORE INTO evidence (sha256, event) VALUES (?, ?)", [sha256, event.seq])
        }
    }

    private func write(_ proposal: Proposal, replacing before: Proposal?) throws {
        let content = JSON.object(proposal.json).canonicalText
        let key = proposal.id.key
        if let before {
            try update(ListRow(proposal), from: ListRow(before), key: key)
            try database.run("UPDATE contents SET content = ? WHERE id = ?", [content, key])
        } else {
            let row = ListRow(proposal)
            try database.run(
                """
                INSERT INTO proposals (id, workflow, definition, step, state, ended, pending, title)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [key, row.workflow, row.definition, row.step, row.state, row.ended, row.pending, row.title]
            )
            try database.run("INSERT INTO contents (id, content) VALUES (?, ?)", [key, content])
        }
        try writeUnits(of: proposal, replacing: before)
        try writeClocks(of: proposal, replacing: before)
    }

    /// Writes what has changed and nothing else: SQLite renews the entry of every index whose column is set, also to the
    /// same value, and each is a page more to sync.
    private func update(_ row: ListRow, from before: ListRow, key: Int) throws {
        var columns: [String] = []
        var values: StatementArguments = []
        func set(_ column: String, _ value: (ListRow) -> some DatabaseValueConvertible & Equatable) {
            guard value(row) != value(before) else { return }
            columns.append("\(column) = ?")
            values += [value(row)]
        }
        set("workflow") { $0.workflow }
        set("definition") { $0.definition }
        set("step") { $0.step }
        set("state") { $0.state }
        set("ended") { $0.ended }
        set("pending") { $0.pending }
        set("title") { $0.title }
        guard !columns.isEmpty else { return }
        try database.run(
            "UPDATE proposals SET \(columns.joined(separator: ", ")) WHERE id = ?",
            values + [key]
        )
    }

    private func writeUnits(of proposal: Proposal, replacing before: Proposal?) throws {
        guard proposal.record["units"] != before?.record["units"] else { return }
        for unit in before?.units ?? [] {
            try database.run("DELETE FROM units WHERE unit = ? AND proposal = ?", [unit, proposal.id.key])
        }
        for unit in proposal.units {
            try database.run("INSERT INTO units (unit, proposal) VALUES (?, ?)", [unit, proposal.id.key])
        }
    }

    private func writeClocks(of proposal: Proposal, replacing before: Proposal?) throws {
        let rows = Set(proposal.clocks.compactMap(ClockRow.init))
        let old = Set((before?.clocks ?? []).compactMap(ClockRow.init))
        let kept = Set(rows.map(\.key))
        for row in old.subtracting(rows) where !kept.contains(row.key) {
            try database.run(
                "DELETE FROM clocks WHERE proposal = ? AND name = ? AND item = ?",
                [proposal.id.key, row.key.name, row.key.item]
            )
        }
        for row in rows.subtracting(old) {
            try database.run(
                """
                INSERT INTO clocks (proposal, name, item, running, due, remind_on, told) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (proposal, name, item) DO UPDATE SET running = excluded.running, due = excluded.due,
                remind_on = excluded.remind_on, told = excluded.told
                """,
                [proposal.id.key, row.key.name, row.key.item, row.isRunning, row.due, row.remindOn, row.told]
            )
        }
    }

    private func write(_ paper: Paper) throws {
        guard let proposal = ProposalID(paper.proposal) else { return }
        try database.run(
            "INSERT OR IGNORE INTO papers (number, proposal, content) VALUES (?, ?, ?)",
            [paper.number, proposal.key, paper.content]
        )
    }

    private func write(_ person: OfficePerson) throws {
        try database.run(
            """
            INSERT INTO people (user, name, roles, unit) VALUES (?, ?, ?, ?) ON CONFLICT (user) DO UPDATE SET
            name = excluded.name, roles = excluded.roles, unit = excluded.unit
            """,
            [person.user, person.name, person.rolesText, person.unit]
        )
    }
}

extension OfficePerson {
    /// The roles as their column holds them.
    var rolesText: String { JSON.array(roles.map { .string($0) }).canonicalText }
}

/// A proposal as the table of proposals holds it.
struct ListRow: Equatable {
    let workflow: String
    let definition: String
    let step: String
    let state: String
    let ended: Bool
    let pending: Bool
    let title: String

    init(_ proposal: Proposal) {
        workflow = proposal.workflow
        definition = proposal.definition
        step = proposal.position.step
        state = proposal.position.state
        ended = proposal.position.hasEnded
        pending = proposal.pending != nil
        title = proposal.title
    }
}

extension Database {
    /// Runs a statement that is prepared once and kept.
    func run(_ sql: String, _ values: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: values)
    }
}
