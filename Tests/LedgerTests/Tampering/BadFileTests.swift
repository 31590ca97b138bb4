import Foundation
import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore

/// Damage that is no SQL: bytes and files.
struct BadFileTests {
    private let file = Digest.sha256("扫描件")

    private func path(_ sha256: String) -> String { "evidence/\(sha256.prefix(2))/\(sha256)" }

    @Test(arguments: [
        ("contents", "drafting", "draftinh", "contents 2022-001 row_differs"),
        ("proposals", "drafting", "draftinh", "proposals 2022-001 row_differs"),
        ("events", "annotate", "annotata", "event 6 digest_mismatch"),
        ("people", "clerk", "admin", "people li row_differs"),
        ("definitions", "workflow:", "workflaw:", "definitions \(Drafts.definition) row_differs"),
        ("units", "住建局", "城管局", "units 2022-001 index_differs"),
        ("papers", "青政协", "青政办", "papers 2022-001 index_differs"),
        ("clocks", "reply", "renly", "clocks 2022-002 renly  row_unfounded"),
        ("evidence", Digest.sha256("扫描件"), Digest.sha256("别的"), "evidence \(Digest.sha256("别的")) 5 row_unfounded"),
    ])
    func aByteOfAPageIsFoundInItsRow(_ table: String, _ old: String, _ new: String, _ expected: String) async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.replaceBytes(of: table, old, by: new)
        let found = try await scratch.faults()
        #expect(found.contains(expected), "\(found)")
    }

    @Test(arguments: [1, 3, 10]) func aDatabaseThatWasCutShortIsRefusedAsDamaged(_ lost: Int) async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let bytes = try scratch.bytes("ledger.sqlite")
        try scratch.writeInPlace(Array(bytes.dropLast(lost * scratch.pageSize(bytes))))
        #expect(code { try Ledger.open(scratch.path) } == "damaged")
    }

    @Test func filesThatChangedPlacesAreBothNamed() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let other = try await scratch.withLedger { ledger in
            let other = try await ledger.evidence.store("批复").sha256
            var change = Change(action: "send", input: [:])
            change.files = [EvidenceFile(sha256: other, name: "批复.pdf")]
            try await ledger.append([Drafts.event(.first, 5, .acted, change)])
            return other
        }
        try scratch.write(Array("批复".utf8), to: path(file))
        try scratch.write(Array("扫描件".utf8), to: path(other))
        #expect(try await scratch.faults() == ["file \(file) file_changed", "file \(other) file_changed"])
    }

    @Test func aLinkInTheFilesPlaceIsNotFollowed() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.write(Array("扫描件".utf8), to: "elsewhere")
        try FileManager.default.removeItem(atPath: scratch.path(path(file)))
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path(path(file)),
            withDestinationPath: scratch.path("elsewhere")
        )
        #expect(try await scratch.faults() == ["file \(file) file_unreadable"])
    }

    /// It would be taken for stored when an event comes to name it.
    @Test func aPlantedFileThatIsNotWhatItsNameSaysIsFound() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let unused = try await scratch.withLedger { try await $0.evidence.store("还没有用到").sha256 }
        #expect(try await scratch.faults() == [])
        let planted = Digest.sha256("将来的批复")
        try scratch.write(Array("伪造的批复".utf8), to: path(planted))
        #expect(try await scratch.faults() == ["file \(planted) file_changed"])
        try scratch.write(Array("改动".utf8), to: path(unused))
        #expect(try await scratch.faults() == ["file \(planted) file_changed", "file \(unused) file_changed"])
    }

    @Test(arguments: [
        ("CREATE TABLE notes (text)", "notes"),
        ("CREATE TRIGGER quiet BEFORE INSERT ON events BEGIN SELECT 1; END", "quiet"),
        ("CREATE VIEW open AS SELECT * FROM proposals", "open"),
        ("DROP INDEX events_by_request", "events_by_request"),
        ("ALTER TABLE people ADD COLUMN phone TEXT", "people"),
        (
            """
            DROP TRIGGER events_are_never_removed;
            CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events BEGIN SELECT 1; END
            """, "events_are_never_removed"
        ),
    ])
    func aChangedSchemaIsNamed(_ change: String, _ name: String) async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        _ = try Tool.sqlite(scratch.database, change)
        let report = try await scratch.withLedger { try await $0.verify() }
        let faults = report.faults.map { "\($0.place) \($0.code.rawValue) \($0.detail ?? "")" }
        #expect(faults == ["ledger schema_differs \(name)"])
    }
}
