import Foundation
import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore

/// What somebody does to a ledger who has its files and `sqlite3`.
extension Scratch {
    /// Two proposals, a person, a paper and a file, in ten events; the last event's digest.
    func fillToTamperWith() async throws -> String {
        try await withLedger { ledger in
            let file = try await ledger.evidence.store("扫描件")
            var change = Change(action: "send", input: [:], set: ["units": [["unit": "住建局"]]])
            change.papers = [Paper(number: "青政协〔2022〕1号", proposal: "2022-001", content: "{}")]
            change.files = [EvidenceFile(sha256: file.sha256, name: "请示.pdf")]
            return try await ledger.append([
                Drafts.installed(1), Drafts.person(2, OfficePerson(user: "li", name: "李", roles: ["clerk"])),
                Drafts.created(.first), Drafts.created(.second), Drafts.event(.first, 2, .acted, change),
                Drafts.event(.second, 2), Drafts.event(.first, 3), Drafts.event(.second, 3), Drafts.event(.first, 4),
                Drafts.armed(.second, 4, [.due(19_500)]),
            ])[9].digest
        }
    }

    /// Changes the database behind the ledger's back, as if no trigger had been in the way.
    func tamper(_ change: String) throws {
        let answer = try Tool.sqlite(database, Self.unlocked + change + ";" + Self.locked)
        try #require(answer.output == "", "\(change)")
    }

    /// Replaces bytes in the pages of that table or index, as a bad disk would; the same number of them.
    func replaceBytes(of table: String, _ old: String, by new: String) throws {
        try replaceBytes(of: table, Array(old.utf8), by: Array(new.utf8))
    }

    func replaceBytes(of table: String, _ old: [UInt8], by new: [UInt8]) throws {
        try #require(old.count == new.count)
        var bytes = try bytes("ledger.sqlite")
        let size = pageSize(bytes)
        var found = 0
        for page in try leafPages(of: table) {
            for start in (page - 1) * size...page * size - old.count where bytes[start] == old[0] {
                guard bytes[start..<start + old.count].elementsEqual(old) else { continue }
                bytes.replaceSubrange(start..<start + old.count, with: new)
                found += 1
            }
        }
        try #require(found > 0)
        try writeInPlace(bytes)
    }

    /// Every fault as `place code`.
    func faults(head: String? = nil) async throws -> Set<String> {
        let report = try await withLedger { try await $0.verify(head: head) }
        return Set(report.faults.map { "\($0.place) \($0.code.rawValue)" })
    }

    /// The same ledger in another folder.
    func copied() throws -> Scratch {
        let copy = try Scratch()
        try #require(try Tool.run("cp", "-r", path + "/.", copy.path).status == 0)
        return copy
    }

    /// The names in the first column of an answer.
    func names(_ query: String) throws -> [String] {
        try Tool.sqlite(database, query).output.split(separator: "\n").map(String.init)
    }

    private static let unlocked = """
        DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed; PRAGMA foreign_keys = OFF;
        """
    private static let locked = """
        CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
        """
}
