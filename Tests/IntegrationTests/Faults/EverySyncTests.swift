import StrictJSON
import TestSupport
import Testing

/// No sync may fail unnoticed, whatever it is for.
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

    /// The change before it is on the disk, and acknowledged; but the log is the file that the next one goes to.
    @Test func roomAheadInTheLogThatCannotBeSyncedEndsTheDaemon() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let clerk = try await f.connect(as: .clerk)
            // More than the room that there is: behind it, more is made.
            let items = (1...500).map { JSON.object(["title": .string("第 \($0) 号片区老旧小区加装电梯与停车泊位共享的协商")]) }
            _ = try await f.meet(.fail("fdatasync", "EIO", "2"))
            let made = try await clerk.call("io.yishi.Proposals.CreateAll", ["year": 2022, "items": .array(items)])
            #expect(made["proposals"]?.array?.count == items.count)
            #expect(try await f.daemon.ending() == .exited(74))
            try await f.start()
            #expect(try await f.titles().count == items.count)
            #expect(try await f.faults() == [])
        }
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
