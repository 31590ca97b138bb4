import Foundation
import StrictJSON
import TestSupport
import Testing

/// A disk that does not give what is on it: nothing was written, so that the rest is served and nothing is in doubt.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(10))
) struct ReadFaultTests {
    private static let readOnly = "io.yishi.Proposals.ReadOnly"

    @Test func aPageThatCannotBeReadStopsChangesAndNotTheDaemon() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = JSON.string(try await f.enterProposal("此前"))
            // Nothing but what a start reads is in memory then, and by what events are found is not among it.
            try await f.daemon.stop()
            let daemon = try await f.start()
            let clerk = try await f.connect(as: .clerk)
            let fault = try await f.meet(.fail("pread64", "EIO", "1+"))
            let refused = try await clerk.call("io.yishi.Proposals.History", ["id": id])
            #expect(refused.error == Self.readOnly, "\(refused)")
            fault.signal(SIGTERM)
            _ = try await fault.ending()
            try await daemon.logged("no changes are taken: The ledger is damaged")

            #expect(try await f.titles() == ["此前"])
            #expect(try await clerk.call("io.yishi.Proposals.History", ["id": id]).error == nil)
            let status = try await f.connect().call("io.yishi.Manage.Status")
            #expect(status["state"] == "read_only" && status["code"] == "damaged", "\(status)")
            let creation = try await clerk.call(DaemonFixture.create, DaemonFixture.creation("later"))
            #expect(creation.error == Self.readOnly)
            #expect(try await daemon.stop() == .exited(0))
            try await f.start()
            #expect(try await f.faults() == [])
            try await f.enterProposal("此后")
        }
    }

    @Test func whatCannotBeReadAtTheStartClosesTheOffice() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.daemon.stop()
            let fault = Injection.fail("pread64", "EIO", "1+")
            let strace = fault.wrapper(notes: f.scratch.file("notes"), path: "\(f.state)/ledger.sqlite")
            let daemon = try await f.start(within: strace)
            let status = try await f.connect().call("io.yishi.Manage.Status")
            #expect(status["state"] == "closed" && status["code"] == "damaged", "\(status)")
            #expect(try await daemon.stop() == .exited(0))
        }
    }
}
