import Foundation
import StrictJSON
import TestSupport
import Testing

/// A ledger's files as they lie on the disk, read by a program that is not ours.
struct LedgerFile: Sendable {
    let state: String

    /// The events, first to last.
    func entries() async throws -> [Chronicle.Entry] {
        let rows = try await query("SELECT seq, subject, request, digest FROM events ORDER BY seq")
        return try rows.map { row in
            let row = try #require(row.array)
            return Chronicle.Entry(
                seq: try #require(row[0].integer),
                subject: try #require(row[1].string),
                request: row[2].string,
                digest: try #require(row[3].string)
            )
        }
    }

    /// What is listed and shown: every row of every table but those of the events and of what was delivered.
    func projections() async throws -> String {
        let tables = [
            "calendars", "clocks", "contents", "definitions", "evidence", "papers", "people", "proposals", "units",
        ]
        var lines: [String] = []
        for table in tables {
            let rows = try await query("SELECT * FROM \(table)").map(\.canonicalText).sorted()
            lines += rows.map { "\(table) \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// Runs a query on a copy of the files, so that looking changes nothing.
    func query(_ sql: String) async throws -> [JSON] {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-journal"]
        where FileManager.default.fileExists(atPath: "\(state)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(state)/\(name)", toPath: scratch.file(name))
        }
        guard FileManager.default.fileExists(atPath: scratch.file("ledger.sqlite")) else { return [] }
        let answer = try await ChildProcess(
            ["python3", "-c", Self.program, scratch.file("ledger.sqlite"), sql],
            environment: ["PATH": "/usr/bin:/bin"]
        ).answer()
        try #require(answer.status == 0, "\(answer.errors)")
        return try #require(try answer.json().array)
    }

    /// Before its first event a ledger may have no tables yet.
    private static let program = """
        import json, sqlite3, sys
        connection = sqlite3.connect(sys.argv[1])
        empty = not connection.execute("SELECT 1 FROM sqlite_master").fetchall()
        rows = [] if empty else connection.execute(sys.argv[2]).fetchall()
        print(json.dumps(rows))
        """
}
