import TestSupport
import Testing

/// No sync may fail unnoticed, whatever it is for: opening the log, a commit, or room ahead in the log.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(10))
) struct EverySyncTests {
    @Test func whicheverSyncFailsTheDaemonEnds() async throws {
        var number = 1
        while try await ends(at: .fail("fdatasync", "EIO", "\(number)")) { number += 1 }
        #expect(number > 4, "the fault came in a few syncs only")
    }

    /// Starts a daemon on nothing and lets people work; says whether it met the fault, and then it has ended for it.
    private func ends(at fault: Injection) async throws -> Bool {
        var isMet = false
        try await DaemonFixture.with(isStarted: false) { f in
            let notes = f.scratch.file("calls")
            do {
                try await f.start(within: fault.wrapper(notes: notes))
                try await f.openOffice()
                try await f.enterProposal("在途")
                // Its turn comes when nothing is left to be done of the last change.
                _ = try await f.eventCount()
            } catch is RunningDaemon.EndedEarly {
                isMet = true
            } catch is Connection.Closed {
                isMet = true
            } catch is SystemError {
                isMet = true
            }
            if isMet {
                #expect(try await f.daemon.ending() == .exited(74), "\(fault)")
            } else {
                try await f.daemon.crash()
            }
            #expect(try CallNotes(file: notes).calls.contains(where: \.isFault) == isMet, "\(fault)")
        }
        return isMet
    }
}
