import Foundation
import TestSupport
import Testing

/// What a power failure may leave of a log of which not all was synced, or what a disk makes of one that was.
///
/// A log that was cut has lost what was acknowledged by those frames: no program can bring that back. What must hold is that the
/// rest is a prefix of the history that ends with a whole commit, is sound, holds no part of a batch, and is gone on from.
/// `YISHI_EVERY_CRASH=1` tries every border of a page; otherwise they are sampled.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct TornLogTests {
    private struct Mangling {
        let name: String
        /// So many frames are whole.
        let whole: Int
        let bytes: [UInt8]
    }

    @Test func whatIsLeftIsAPrefixOfTheHistoryThatEndsWithAWholeCommit() async throws {
        try await DaemonFixture.with { f in
            let office = OfficeHours(f)
            try await office.open()
            try await office.work("torn")
            try await f.daemon.crash()
            let all = try await LedgerFile(state: f.state).entries()
            #expect(office.chronicle.problems(of: all) == [])
            try FileManager.default.copyItem(atPath: f.state, toPath: f.scratch.file("whole"))
            let log = try WriteAheadLog(file: "\(f.state)/ledger.sqlite-wal")
            try #require(log.frames > 20)
            // Every commit of the log, from none to all, has been seen by its number of events.
            var kept: [Int: Int] = [:]
            for mangling in manglings(of: log) {
                let entries = try await expectSound(mangling, all, office.chronicle, f)
                let commits = log.committed(of: mangling.whole)
                if let other = kept.updateValue(entries.count, forKey: commits) {
                    #expect(other == entries.count, "\(mangling.name): another ledger of the same \(commits) frames")
                }
            }
            #expect(kept[log.committed(of: log.frames)] == all.count)
            let counts = kept.sorted { $0.key < $1.key }.map(\.value)
            #expect(counts == counts.sorted() && Set(counts).count > 3, "\(kept)")
        }
    }

    private func manglings(of log: WriteAheadLog) -> [Mangling] {
        let step = CrashMatrixTests.isWhole ? 1 : max(1, log.frames / 7)
        var manglings = stride(from: 0, through: log.frames, by: step).map { frame in
            Mangling(name: "cut at \(frame)", whole: frame, bytes: Array(log.bytes[..<log.start(of: frame)]))
        }
        for frame in stride(from: 1, to: log.frames, by: step * 2) {
            let place = log.start(of: frame) + 2_000
            manglings.append(
                Mangling(name: "cut within \(frame)", whole: frame, bytes: Array(log.bytes[..<place]))
            )
        }
        for count in [1, 3] {
            let whole = log.frames - count
            let zeros = [UInt8](repeating: 0, count: log.bytes.count - log.start(of: whole))
            manglings.append(
                Mangling(name: "\(count) of zeros", whole: whole, bytes: log.bytes[..<log.start(of: whole)] + zeros)
            )
        }
        for offset in [10, 1_000] {
            var bytes = log.bytes
            bytes[log.start(of: log.frames - 1) + offset] ^= 0x10
            manglings.append(Mangling(name: "a bit at \(offset)", whole: log.frames - 1, bytes: bytes))
        }
        manglings.append(Mangling(name: "as it was", whole: log.frames, bytes: log.bytes))
        return manglings
    }

    private func expectSound(
        _ mangling: Mangling,
        _ all: [Chronicle.Entry],
        _ chronicle: Chronicle,
        _ f: DaemonFixture
    ) async throws -> [Chronicle.Entry] {
        try FileManager.default.removeItem(atPath: f.state)
        try FileManager.default.copyItem(atPath: f.scratch.file("whole"), toPath: f.state)
        try Data(mangling.bytes).write(to: URL(filePath: "\(f.state)/ledger.sqlite-wal"))
        try await f.start()
        #expect(try await f.faults() == [], "\(mangling.name)")
        try await f.daemon.stop()
        let entries = try await LedgerFile(state: f.state).entries()
        let rest = entries.filter { $0.request != nil || $0.seq <= all.count }
        // Where the first events went as well, the new start has entered some of its own.
        let prefix = entries.prefix { entry in entry.seq <= all.count && entry == all[entry.seq - 1] }
        #expect(
            rest.filter { $0.request != nil }.count == prefix.filter { $0.request != nil }.count,
            "\(mangling.name)"
        )
        let parts = Dictionary(grouping: prefix.compactMap(\.request)) { $0 }.mapValues(\.count)
        let whole = Dictionary(grouping: all.compactMap(\.request)) { $0 }.mapValues(\.count)
        #expect(parts.allSatisfy { whole[$0.key] == $0.value }, "\(mangling.name): a part of a request")
        return Array(prefix)
    }
}
