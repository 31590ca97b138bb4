import Foundation
import StrictJSON
import Synchronization
import TestSupport
import Testing

/// A backup that is made while people work is the ledger of one moment.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct BackupUnderLoadTests {
    private static let writers = 3

    @Test func whatIsRestoredIsTheLedgerAsItWasWhenTheBackupBegan() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let shelf = try f.scratch.makeFolder("backups")
            let chronicle = Observed(Chronicle())
            let isOver = Observed(false)
            var connections: [Connection] = []
            for _ in 0..<Self.writers { connections.append(try await f.connect(as: .clerk)) }
            let backup = try await withThrowingTaskGroup { group in
                for (writer, connection) in connections.enumerated() {
                    group.addTask { try await write(connection, writer, chronicle) { isOver.value } }
                }
                // They are at work before it begins, while it is made, and after it.
                try await chronicle.until { $0.acknowledged.count >= 20 }
                let before = chronicle.value.acknowledged
                let backup = try await f.yishi("admin", "backup", shelf, "--json")
                let after = chronicle.value.acknowledged.count
                try await chronicle.until { $0.acknowledged.count >= after + 20 }
                isOver.update { $0 = true }
                try await group.waitForAll()
                try #require(backup.status == 0, "\(backup)")
                return (before: before, made: try backup.json())
            }
            try await f.daemon.stop()
            let whole = try await LedgerFile(state: f.state).entries()
            #expect(chronicle.value.problems(of: whole) == [])

            try FileManager.default.moveItem(atPath: f.state, toPath: f.scratch.file("aside"))
            let copy = try #require(backup.made["path"]?.string, "\(backup.made)")
            try FileManager.default.copyItem(atPath: copy, toPath: f.state)
            let restored = try await LedgerFile(state: f.state).entries()
            #expect(whole.starts(with: restored) && restored.count < whole.count)
            #expect(restored.last?.digest == backup.made["head"]?.string)
            let requests = Set(restored.compactMap(\.request))
            #expect(backup.before.isSubset(of: requests), "acknowledged before the backup began")
            try await f.start()
            #expect(try await f.faults() == [])
            #expect(try await f.titles().count == requests.count)
            try await f.enterProposal("恢复之后")
        }
    }

    /// One proposal after the other, until it is over.
    private func write(
        _ connection: Connection,
        _ writer: Int,
        _ chronicle: Observed<Chronicle>,
        until isOver: @Sendable () -> Bool
    ) async throws {
        var number = 0
        while !isOver() {
            let title = "\(writer)-\(number)"
            let request = "request-\(title)"
            let place = Mutex(0)
            chronicle.update { chronicle in place.withLock { $0 = chronicle.begin(request, parts: 1) } }
            let reply = try await connection.call(DaemonFixture.create, DaemonFixture.creation(title))
            try #require(reply.error == nil, "\(reply)")
            let seqs = (reply["events"]?.array ?? []).compactMap { $0["seq"]?.integer }
            chronicle.update { $0.end(place.withLock(\.self), .acknowledged(seqs)) }
            number += 1
        }
    }
}

extension Chronicle {
    /// The requests that were acknowledged.
    fileprivate var acknowledged: Set<String> {
        Set(
            invocations.compactMap { invocation in
                if case .acknowledged = invocation.outcome { invocation.request } else { nil }
            }
        )
    }
}
