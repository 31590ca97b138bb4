import Foundation
import StrictJSON
import TestSupport
import Testing

/// What stands in the log is moved into the database file while nobody waits for it: a failure there has no caller to hear of it.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(10))
) struct CheckpointFaultTests {
    private static let says = "stopping: The storage failed: check the disk"

    @Test(arguments: [Injection.fail("pwrite64", "EIO", "1+"), .fail("fdatasync", "EIO", "1+")])
    func aLogThatCannotBeMovedEndsTheDaemonAndLosesNothing(_ fault: Injection) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            _ = try await f.meet(fault, path: "\(f.state)/ledger.sqlite")
            let clerk = try await f.connect(as: .clerk)
            var acknowledged: [String] = []
            for number in 1... {
                guard let batch = try await enter(number, clerk) else { break }
                acknowledged += batch
                try #require(number < 40, "the log is never moved")
            }
            // So much of the log as is written before it is moved.
            #expect(acknowledged.count > 500, "\(acknowledged.count)")
            #expect(try await f.daemon.ending() == .exited(74))
            #expect(try CallNotes(file: f.scratch.file("notes")).calls.contains(where: \.isFault))
            #expect(try f.daemon.log.value.lines.count { $0.contains("yishid: \(Self.says)") } == 1)

            try await f.start()
            #expect(Set(acknowledged).subtracting(try await f.titles()) == [])
            #expect(try await f.faults() == [])
        }
    }

    /// A disk that is full there is no danger to anything: the log grows on.
    @Test func whereThereIsNoRoomToMoveItChangesAreTakenOn() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let fault = try await f.meet(.fail("pwrite64", "ENOSPC", "1+"), path: "\(f.state)/ledger.sqlite")
            let clerk = try await f.connect(as: .clerk)
            var titles: [String] = []
            func isMet() throws -> Bool {
                try CallNotes(file: f.scratch.file("notes")).calls.contains(where: \.isFault)
            }
            for number in 1...40 where try !isMet() {
                titles += try #require(try await enter(number, clerk))
            }
            #expect(try isMet())
            titles += try #require(try await enter(100, clerk))
            fault.signal(SIGTERM)
            _ = try await fault.ending()
            titles += try #require(try await enter(101, clerk))
            #expect(try await f.daemon.stop() == .exited(0))
            try await f.start()
            #expect(try await f.titles() == titles.sorted())
            #expect(try await f.faults() == [])
        }
    }

    /// Enters as many long proposals as one call may have, and returns their titles; `nil` where nothing is answered.
    private func enter(_ number: Int, _ clerk: Connection) async throws -> [String]? {
        let background = JSON.string(String(repeating: "群众反映集中。", count: 100))
        let titles = (0..<300).map { "议题 \(number)-\($0)" }
        let items = titles.map { JSON.object(["title": .string($0), "background": background]) }
        let parameters: JSONObject = ["year": 2022, "items": .array(items)]
        try await clerk.send(Connection.message("io.yishi.Proposals.CreateAll", parameters))
        guard let reply = try await clerk.receive() else { return nil }
        try #require(reply["proposals"]?.array?.count == titles.count, "\(reply)")
        return titles
    }
}
