import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// No column can be changed unnoticed: whatever columns the tables have.
struct ColumnTests {
    private struct Column {
        let name: String
        let isNumber: Bool

        init(_ line: String) {
            let parts = line.split(separator: "|")
            name = String(parts[0])
            isNumber = parts[1] == "INTEGER"
        }

        /// Another value of the same kind and length.
        var other: String {
            isNumber
                ? "CASE WHEN \(name) IS NULL THEN 1 WHEN \(name) IN (0, 1) THEN 1 - \(name) ELSE \(name) + 1 END"
                : "CASE WHEN \(name) LIKE '%1' THEN coalesce(substr(\(name), 2), '') || '0' "
                    + "ELSE coalesce(substr(\(name), 2), '') || '1' END"
        }
    }

    private func fill(_ scratch: Scratch) async throws {
        _ = try await scratch.fillToTamperWith()
        let holiday = try #require(CivilDate("2022-10-01"))
        var calendar = WorkingCalendar()
        calendar.add(holiday, isWorkingDay: false, notice: "国办发明电〔2021〕11号")
        let years = CalendarYears(body: nil, calendar: calendar)
        let last = Drafts.event(.first, 5, authority: "party_committee")
        try await scratch.withLedger { ledger in
            try await ledger.append([Drafts.office(3, .calendarSet, years.json)])
            try await ledger.append([last], request: RequestMark(id: "r", body: "b"))
        }
    }

    private func columns(of table: String, _ scratch: Scratch) throws -> [Column] {
        try scratch.names("SELECT name, type FROM pragma_table_info('\(table)')").map(Column.init)
    }

    @Test func everyColumnOfEveryProjectionIsHeldAgainstTheEvents() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let tables = try scratch.names(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('events', 'delivery')"
        )
        #expect(tables.count == 9)
        for table in tables {
            for column in try columns(of: table, scratch) {
                let copy = try scratch.copied()
                let last = "(SELECT max(\(column.name)) FROM \(table))"
                try copy.tamper("UPDATE \(table) SET \(column.name) = \(column.other) WHERE \(column.name) IS \(last)")
                let found = try await copy.faults()
                #expect(found.contains { $0.hasPrefix(table + " ") }, "\(table).\(column.name): \(found)")
            }
        }
    }

    @Test func everyColumnOfAnEventIsCoveredByItsDigest() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        for column in try columns(of: "events", scratch) where column.name != "seq" {
            let copy = try scratch.copied()
            try copy.tamper("UPDATE events SET \(column.name) = \(column.other) WHERE seq = 12")
            let found = try await copy.faults()
            #expect(found.contains("event 12 digest_mismatch"), "\(column.name): \(found)")
        }
    }

    @Test(arguments: ["reminded = 11", "reminded = 9000"])
    func remindersThatWereNeverMadeCannotCountAsHandedOn(_ change: String) async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.tamper("UPDATE delivery SET \(change)")
        #expect(try await scratch.faults() == ["delivery row_differs"])
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try await scratch.faults() == [])
    }

    @Test func aLostNoteOfTheRemindersHandedOnIsFoundAndMadeAnew() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.tamper("DELETE FROM delivery")
        #expect(try await scratch.faults() == ["delivery row_differs"])
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try await scratch.faults() == [])
    }
}
