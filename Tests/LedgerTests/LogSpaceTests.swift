import Foundation
import Ledger
import TestSupport
import Testing
import WorkflowCore

struct LogSpaceTests {
    @Test func theLogHasRoomAheadAndACrashFindsAllThatWasCommitted() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1)])
        // Its turn comes after what the commit has left to be done.
        _ = try await ledger.read { try $0.head() }
        #expect(try size(of: scratch.path("ledger.sqlite-wal")) >= 1 << 20)
        for serial in 1...50 { try await ledger.append([Drafts.created(ProposalID(year: 2026, serial: serial))]) }
        // What a crash would leave, copied by another process: closing the file here would drop the ledger's lock.
        let crashed = try Scratch()
        let copy = try Tool.run("cp", "--recursive", scratch.path + "/.", crashed.path)
        #expect(copy.status == 0, "\(copy.output)")
        try await ledger.close()
        let again = try Ledger.open(crashed.path)
        #expect(try await again.read { try $0.head() }.seq == 51)
        #expect(try await again.verify(head: nil).isSound)
        try await again.close()
    }

    @Test func roomIsAddedUpToWhereTheLogBeginsAnew() throws {
        let scratch = try Scratch()
        try scratch.write([], to: "log")
        var space = LogSpace(path: scratch.path("log"), pages: 512)
        #expect(space.isShort(after: 0))
        for _ in 1...5 { try space.extend() }
        #expect(try size(of: scratch.path("log")) == 3 << 20)
        #expect(!space.isShort(after: 511))
        #expect(!space.isShort(after: 10_000), "from there on the log is written from its start")
    }

    @Test func onAFullDiskNoMoreRoomIsAskedFor() throws {
        var space = LogSpace(path: "/dev/full", pages: 512)
        #expect(space.isShort(after: 0))
        try space.extend()
        #expect(!space.isShort(after: 0))
    }

    private func size(of path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
