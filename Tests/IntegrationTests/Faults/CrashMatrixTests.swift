import Foundation
import TestSupport
import Testing

/// The daemon is killed before every write and sync that it makes, in turn, and every ledger that is left tells the truth.
///
/// `YISHI_EVERY_CRASH=1` leaves none out; otherwise the frequent calls are sampled over their whole span.
@Suite(
    .serialized,
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(15))
) struct CrashMatrixTests {
    static let isWhole = ProcessInfo.processInfo.environment["YISHI_EVERY_CRASH"] == "1"

    /// A system call, and every how manieth of a thread the daemon is killed at.
    struct Sweep: Sendable, CustomTestStringConvertible {
        let call: String
        let step: Int

        var testDescription: String { call }
    }

    /// All by which the daemon brings something to the disk or takes it away.
    static let sweeps = [
        Sweep(call: "pwrite64", step: 67), Sweep(call: "fdatasync", step: 6), Sweep(call: "fsync", step: 1),
        Sweep(call: "rename", step: 1), Sweep(call: "unlink", step: 1), Sweep(call: "ftruncate", step: 1),
        Sweep(call: "mkdir", step: 1), Sweep(call: "write", step: 23),
    ]

    @Test(arguments: sweeps)
    func whatEverybodyWasToldIsTrueAfterAKillAt(_ sweep: Sweep) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let office = OfficeHours(f)
            let file = LedgerFile(state: f.state)
            var entries: [Chronicle.Entry] = []
            var (kills, number) = (0, 1)
            while true {
                let fault = Injection.kill(at: sweep.call, number)
                let wasKilled = try await dayOfWork(in: office, "\(sweep.call)-\(number)", fault, f)
                let found = try await file.entries()
                let problems = office.chronicle.problems(of: found, continuing: entries)
                #expect(problems == [], "after a kill at \(fault)")
                entries = found
                guard wasKilled else { break }
                kills += 1
                number += Self.isWhole ? 1 : sweep.step
            }
            #expect(kills > 0, "no \(sweep.call) was ever made")

            try await f.start()
            try await office.settle()
            #expect(try await f.faults() == [])
            #expect(try await f.daemon.stop() == .exited(0))
            #expect(office.chronicle.unsettled == [])
            #expect(office.chronicle.problems(of: try await file.entries(), continuing: entries) == [])
            try await expectRebuildChangesNothing(file, f)
        }
    }

    /// Starts the daemon with the fault, settles what is open, lets all work, and stops it; says whether it was killed.
    private func dayOfWork(
        in office: OfficeHours,
        _ round: String,
        _ fault: Injection,
        _ f: DaemonFixture
    ) async throws -> Bool {
        let notes = f.scratch.file("calls-\(round)")
        do {
            try await f.start(within: fault.wrapper(notes: notes))
            try await office.open()
            #expect(try await f.faults() == [])
            try await office.settle()
            try await office.work(round)
        } catch is RunningDaemon.EndedEarly {
            // Before it was ready.
        } catch is Connection.Closed {
        } catch is SystemError {
        }
        let ending = try await f.daemon.stop()
        let calls = try CallNotes(file: notes)
        if ending == .exited(0) {
            // A fault that did not come although its call did would prove nothing.
            #expect(calls.mostOfAThread < fault.number, "\(fault) did not come")
            return false
        }
        let log = try f.daemon.log.value.text
        #expect(ending == .killed(signal: SIGKILL), "\(log)")
        #expect(calls.mostOfAThread == fault.number, "\(fault): killed at another call")
        return true
    }

    private func expectRebuildChangesNothing(_ file: LedgerFile, _ f: DaemonFixture) async throws {
        let before = try await file.projections()
        #expect(before.contains("proposals ["))
        let rebuild = try await ChildProcess(
            [try Machine.program("yishid"), "--config", f.configuration, "--rebuild"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        ).answer()
        #expect(rebuild.status == 0, "\(rebuild)")
        #expect(try await file.projections() == before)
    }
}
