import Foundation
import StrictJSON
import TestSupport
import Testing

/// A file is on the disk, and found there, before an event names it.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(10))
) struct SyncOrderTests {
    private static let calls = "fsync,rename,pwrite64"

    @Test func aFileAndItsFoldersAreSyncedBeforeTheEventThatNamesIt() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let notes = f.scratch.file("calls")
            try await f.start(within: Injection.watch(Self.calls).wrapper(notes: notes))
            let id = try await shortlisted(f)
            let digest = try await f.store("纪要", for: id)
            try await f.endorse(id, minutes: [digest])
            try await f.daemon.stop()
            let lines = try CallNotes(file: notes).calls.map(\.text)
            let stored = try #require(lines.firstIndex { $0.hasPrefix("rename(") && $0.contains("/\(digest)\"") })
            let upload = try #require(lines[stored].firstMatch(of: /incoming\/([0-9a-f]+)/)?.1)
            let file = try #require(lines[..<stored].firstIndex { $0.hasPrefix("fsync(") && $0.contains(upload) })
            #expect(file < stored)
            try expectPlaceSynced(of: digest, lines[stored...], f)
        }
    }

    /// Killed when the file had its name and before that was on the disk.
    @Test func aFileThatAnEarlierDaemonHasStoredIsSyncedAgain() async throws {
        try await DaemonFixture.with { f in
            let id = try await shortlisted(f)
            let clerk = try await f.connect(as: .clerk)
            _ = try await f.meet(.kill(at: "fsync", 2))
            try await clerk.send(
                Connection.message(
                    "io.yishi.Proposals.AddFile",
                    ["id": .string(id), "name": "a.txt", "part": "YWJj", "last": true]
                )
            )
            #expect(try await clerk.receive() == nil)
            #expect(try await f.daemon.ending() == .killed(signal: SIGKILL))
            // Of "abc".
            let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            let notes = f.scratch.file("calls")
            try await f.start(within: Injection.watch(Self.calls).wrapper(notes: notes))
            let start = try CallNotes(file: notes).calls.count
            try await f.endorse(id, minutes: [digest])
            try await f.daemon.stop()
            let lines = try CallNotes(file: notes).calls.map(\.text).dropFirst(start)
            #expect(lines.contains { $0.hasPrefix("fsync(") && $0.contains("/\(digest)>") })
            try expectPlaceSynced(of: digest, lines, f)
        }
    }

    /// The folder and the one above are synced before the log of the ledger is written to.
    private func expectPlaceSynced(of digest: String, _ lines: ArraySlice<String>, _ f: DaemonFixture) throws {
        let event = try #require(lines.firstIndex { $0.hasPrefix("pwrite64(") && $0.contains("ledger.sqlite-wal") })
        for folder in ["evidence/\(digest.prefix(2))", "evidence"] {
            let sync = lines.firstIndex { $0.hasPrefix("fsync(") && $0.contains("\(f.state)/\(folder)>") }
            #expect(try #require(sync, "\(folder)") < event)
        }
    }

    private func shortlisted(_ f: DaemonFixture) async throws -> String {
        try await f.openOffice()
        let id = try await f.enterProposal("老旧小区停车难治理")
        try await f.shortlist(id)
        return id
    }
}
