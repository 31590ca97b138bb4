import StrictJSON
import WorkflowCore

/// What one subject's events come to, as the rows that the projections must hold.
struct Replay {
    /// The files that the events name.
    private(set) var evidence: [(sha256: String, event: Int)] = []
    /// Whether the events could be followed to the end.
    private(set) var isWhole = true
    private var proposal: Proposal?
    private var papers: Set<Paper> = []
    private var people: [String: OfficePerson] = [:]
    private var definitions: [String: Definition] = [:]
    private var calendars: [String: (days: JSON, setBy: Int)] = [:]
    private var revision = 0

    private struct Definition {
        let name: String
        let text: String
        let installed: Event
        var isRemoved = false
    }

    /// Takes the subject's next event.
    mutating func take(_ row: EventRow, digest: String, _ report: inout VerifyReport) {
        guard isWhole else { return }
        let place = LedgerFault.Place.events(row.seq...row.seq)
        guard row.revision == revision + 1 else {
            report.add(.revisionGap, at: place, "\(row.subject): \(revision) → \(row.revision)")
            isWhole = false
            return
        }
        revision = row.revision
        do throws(IllegalEvent) {
            let event = try row.event(digest: digest)
            apply(try Projection(of: event, before: proposal), event)
            evidence += event.evidence.map { ($0, event.seq) }
        } catch {
            report.add(.eventIllegal, at: place, error.description)
            isWhole = false
        }
    }

    private mutating func apply(_ projection: Projection, _ event: Event) {
        switch projection {
        case .proposal(_, let after, let papers):
            proposal = after
            self.papers.formUnion(papers)
        case .person(let person): people[person.user] = person
        case .personRemoved(let user): people[user] = nil
        case .definition(let digest, let name, let text):
            definitions[digest] = Definition(name: name, text: text, installed: event)
        case .definitionRemoved(let digest): definitions[digest]?.isRemoved = true
        case .calendar(let years):
            for (year, days) in years.byYear { calendars["\(years.body ?? "") \(year)"] = (days, event.seq) }
        }
    }

    /// The rows that the projections must hold.
    var rows: ProjectedRows {
        var rows = ProjectedRows()
        if let proposal {
            let row = ListRow(proposal)
            rows.add(
                "proposals",
                proposal.id.description,
                [
                    .string(row.workflow), .string(row.definition), .string(row.step), .string(row.state),
                    .bool(row.ended), .bool(row.pending), .string(row.title),
                ]
            )
            rows.add(
                "contents",
                proposal.id.description,
                [.string(JSON.object(proposal.json).canonicalText)]
            )
            for clock in proposal.clocks.compactMap(ClockRow.init) {
                rows.add("clocks", "\(proposal.id) \(clock.key.name) \(clock.key.item)", clock.columns)
            }
            for unit in proposal.units { rows.add("units", "\(proposal.id) \(unit)", []) }
        }
        for paper in papers { rows.add("papers", "\(paper.proposal) \(paper.number)", [.string(paper.content)]) }
        for person in people.values {
            rows.add(
                "people",
                person.user,
                [.string(person.name), .string(person.rolesText), person.unit.map { .string($0) } ?? .null]
            )
        }
        for (key, calendar) in calendars {
            rows.add("calendars", key, [.string(calendar.days.canonicalText), .integer(calendar.setBy)])
        }
        for (digest, definition) in definitions {
            rows.add(
                "definitions",
                digest,
                [
                    .string(definition.name), .string(definition.text),
                    .integer(definition.installed.at.milliseconds), .integer(definition.installed.seq),
                    .bool(definition.isRemoved),
                ]
            )
        }
        return rows
    }
}

/// The rows of the projections, in a form that can be compared: by table and key, what stands there.
struct ProjectedRows: Hashable, Sendable {
    private var texts: [String: [String: Set<String>]] = [:]

    mutating func add(_ table: String, _ rows: [(key: String, columns: [JSON])]) {
        for row in rows { add(table, row.key, row.columns) }
    }

    mutating func add(_ table: String, _ key: String, _ columns: [JSON]) {
        texts[table, default: [:]][key, default: []].insert(JSON.array(columns).canonicalText)
    }

    /// Reports every row that one side has and the other has not, or has otherwise, but for tables that could not be
    /// read.
    func compare(to expected: ProjectedRows, except unreadable: Set<String>, _ report: inout VerifyReport) {
        for table in Set(texts.keys).union(expected.texts.keys).subtracting(unreadable).sorted() {
            let (found, wanted) = (texts[table] ?? [:], expected.texts[table] ?? [:])
            for key in Set(found.keys).union(wanted.keys).sorted() where found[key] != wanted[key] {
                report.add(wanted[key] == nil ? .rowUnfounded : .rowDiffers, at: .row(table: table, key: key))
            }
        }
    }
}
