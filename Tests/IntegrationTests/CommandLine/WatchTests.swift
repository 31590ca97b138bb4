import Foundation
import StrictJSON
import TestSupport
import Testing

/// `yishi watch`, which outlives the daemon.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct WatchTests {
    @Test func itLosesAndRepeatsNothingAcrossRestarts() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let watch = try f.launchYishi(["watch", "--after", "0", "--json"], as: .auditor)
            try await f.enterProposal("第一题")
            let first = try await f.eventCount()
            try await watch.output.until { $0.lines.count == first }
            try await f.daemon.stop()
            try await f.start()
            try await f.enterProposal("第二题")
            try await f.daemon.crash()
            try await f.start()
            try await f.enterProposal("第三题")
            let head = try await f.eventCount()
            try await watch.output.until { $0.lines.count >= head }
            let seqs = try watch.output.value.lines.map { try JSON(parsing: Array($0.utf8))["seq"]?.integer }
            #expect(seqs == Array(1...head))
            // It said on the other channel that it lost its way for a while.
            #expect(watch.errors.value.text.contains("trying again"))
        }
    }

    @Test func itEndsWhenTheStateIsReached() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let watch = try f.launchYishi(["watch", id, "--until", "leadership_review"], as: .committee)
            try await f.shortlist(id)
            #expect(try await watch.ending() == .exited(0))
            #expect(try await f.yishi("watch", id, "--until", "集体审议", as: .committee).status == 0)
            #expect(try await f.yishi("watch", id, "--until", "paradise", as: .committee).status == 2)
        }
    }

    @Test func aPlaceThatTheLedgerHasNotIsAnError() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let answer = try await f.yishi("watch", "--after", "999", "--json", as: .auditor)
            #expect(answer.status == 1, "\(answer)")
            #expect(try answer.json()["error"] == "io.yishi.Proposals.Lagged")
        }
    }
}
