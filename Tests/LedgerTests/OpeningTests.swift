import Foundation
import Ledger
import TestSupport
import Testing
import WorkflowCore

struct OpeningTests {
    @Test func theSettingsThatDurabilityStandsOnHold() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        #expect(
            try await ledger.settings() == [
                "busy_timeout": "5000", "cache_size": "-16384", "cell_size_check": "1", "foreign_keys": "1",
                "journal_mode": "wal", "locking_mode": "exclusive", "synchronous": "2", "temp_store": "2",
                "trusted_schema": "0",
            ]
        )
        try await ledger.close()
        #expect(
            try Tool.sqlite(scratch.database, "PRAGMA application_id; PRAGMA user_version").output == "1497977672\n2\n"
        )
    }

    @Test func anOutsideConnectionFindsItLocked() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        let reading = try Tool.sqlite(scratch.database, "SELECT count(*) FROM events")
        #expect(reading.output.contains("database is locked"))
        #expect(reading.status != 0)
        try await ledger.close()
        #expect(try Tool.sqlite(scratch.database, "SELECT count(*) FROM events").output == "0\n")
    }

    @Test func aSecondOpenerFindsItInUseUntilItIsClosed() async throws {
        let scratch = try Scratch()
        let first = try Ledger.open(scratch.path)
        #expect(code { try Ledger.open(scratch.path) } == "in_use")
        // The refused opener has not cost the first one its lock.
        #expect(try Tool.sqlite(scratch.database, "SELECT 1 FROM events").output.contains("locked"))
        try await first.append([Drafts.installed(1)])
        try await first.close()
        #expect(await codeOf { try await first.append([Drafts.installed(2)]) } == "closed")
        let second = try Ledger.open(scratch.path)
        #expect(try await second.allEvents().count == 1)
        try await second.close()
    }

    /// What is not this ledger's: what to put in the folder, and the refusal.
    static let strangers: [(String, String, @Sendable (Scratch) async throws -> Void)] = [
        ("a text", "not_a_database", { try $0.write(Array(repeating: 0x61, count: 4_096), to: "ledger.sqlite") }),
        ("a short text", "not_a_database", { try $0.write(Array("SQLite format 3".utf8), to: "ledger.sqlite") }),
        (
            "another program's database", "foreign_database",
            { _ = try Tool.sqlite($0.database, "CREATE TABLE t (a); INSERT INTO t VALUES (1)") }
        ),
        (
            "another program's marked database", "foreign_database",
            { _ = try Tool.sqlite($0.database, "PRAGMA application_id = 7; CREATE TABLE t (a)") }
        ),
        (
            "another program's database with a log", "foreign_database",
            { scratch in
                let other = try Scratch()
                // Copied before the other program has tidied up, as a crash leaves it.
                let copy = ".shell cp \(other.database) \(other.database)-wal \(scratch.path)"
                _ = try Tool.sqlite(other.database, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)", copy)
            }
        ),
        (
            "a later release's ledger", "newer_schema",
            {
                try await $0.withLedger { _ in }
                _ = try Tool.sqlite($0.database, "PRAGMA user_version = 99")
            }
        ),
        (
            "a ledger with a damaged page size", "not_a_database",
            {
                try await $0.withLedger { _ in }
                var bytes = try $0.bytes("ledger.sqlite")
                bytes[16] = 0xFF
                try $0.write(bytes, to: "ledger.sqlite")
            }
        ),
        (
            "a ledger cut to half a page", "damaged",
            {
                try await $0.withLedger { _ in }
                try $0.write(Array(try $0.bytes("ledger.sqlite").prefix(2_048)), to: "ledger.sqlite")
            }
        ),
        ("files without their ledger", "database_missing", { try $0.write([1], to: "evidence/ab/abc") }),
        ("a log without its ledger", "database_missing", { try $0.write([1, 2, 3], to: "ledger.sqlite-wal") }),
    ]

    @Test(arguments: strangers.indices)
    func whatIsNotThisLedgersIsRefusedByNameAndLeftUntouched(_ index: Int) async throws {
        let (name, expected, make) = Self.strangers[index]
        let scratch = try Scratch()
        try await make(scratch)
        let before = try scratch.contents()
        #expect(code { try Ledger.open(scratch.path) } == expected, "\(name)")
        let after = try scratch.contents().filter { !$0.key.hasPrefix("evidence") || before[$0.key] != nil }
        #expect(after == before, "\(name)")
    }

    @Test func anUnfitFolderIsNamed() throws {
        let scratch = try Scratch()
        #expect(code { try Ledger.open(scratch.path("none")) } == "folder_missing")
        try scratch.write([], to: "file")
        #expect(code { try Ledger.open(scratch.path("file")) } == "folder_not_a_folder")
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: scratch.path)
        #expect(code { try Ledger.open(scratch.path) } == "folder_writable_by_others")
    }

    @Test func everythingAcknowledgedIsThereAfterACrash() async throws {
        let (scratch, copy) = (try Scratch(), try Scratch())
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
        try await ledger.append([Drafts.event(.first, 2)])
        // What another process sees on disk now is what a crash would leave.
        #expect(try Tool.run("cp", "-r", scratch.path + "/.", copy.path).status == 0)
        let recovered = try await copy.withLedger { try await $0.allEvents() }
        #expect(recovered == (try await ledger.allEvents()))
        #expect(recovered.count == 3)
        try await ledger.close()
    }

    @Test func emptyProjectionsAreFilledFromTheEvents() async throws {
        let scratch = try Scratch()
        let before = try await scratch.withLedger { ledger in
            try await ledger.append([Drafts.installed(1), Drafts.created(.first), Drafts.event(.first, 2)])
            return try await ledger.proposal(.first)
        }
        _ = try Tool.sqlite(
            scratch.database,
            "DELETE FROM contents; DELETE FROM proposals; DELETE FROM definitions; DELETE FROM people"
        )
        #expect(try await scratch.withLedger { try await $0.proposal(.first) } == before)
        #expect(before != nil)
    }
}
