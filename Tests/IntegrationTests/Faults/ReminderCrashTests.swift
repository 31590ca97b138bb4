import Foundation
import StrictJSON
import TestSupport
import Testing

/// A reminder stands in the ledger once and is told at least once, wherever between its record and its delivery the daemon dies.
///
/// `YISHI_EVERY_CRASH=1` leaves no write out; otherwise those of the database's pages are sampled.
@Suite(
    .serialized,
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .enabled(if: OtherTime.isAvailable, "\(OtherTime.missing)"),
    .timeLimit(.minutes(10))
) struct ReminderCrashTests {
    /// Before the office opens, so that nothing reminds yet.
    private static let before = OtherTime("2024-03-01 07:00:00")
    /// Both proposals' deadline is seven working days over.
    private static let after = OtherTime("2024-04-10 10:00:00")
    private static let proposals = 2

    @Test(arguments: [
        CrashMatrixTests.Sweep(call: "pwrite64", step: 9), .init(call: "fdatasync", step: 1),
        .init(call: "write", step: 1),
    ])
    func aReminderIsRecordedOnceAndToldAtLeastOnceDespiteAKillAt(_ sweep: CrashMatrixTests.Sweep) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            try await prepare(f)
            var number = 1
            while try await isKilled(at: sweep.call, number, f) {
                number += CrashMatrixTests.isWhole ? 1 : sweep.step
            }
            #expect(number > 1, "no \(sweep.call) was ever made")
        }
    }

    private func prepare(_ f: DaemonFixture) async throws {
        try await f.start(within: Self.before.wrapper)
        try await f.openOffice()
        for (number, title) in ["加快住宅小区充电设施配套建设", "整合公海铁联运优势"].enumerated() {
            let id = try await f.enterProposal(title)
            let paper = try await f.store(title, for: id)
            try await f.shortlist(id)
            try await f.endorse(id, minutes: [paper])
            try await f.sendRequest(for: id, paper: paper, on: "2024-03-01", number: number + 1)
        }
        try await f.daemon.stop()
        try FileManager.default.copyItem(atPath: f.state, toPath: f.scratch.file("prepared"))
    }

    /// One day on which both are due, with a kill and a second start; says whether the kill came.
    private func isKilled(at call: String, _ number: Int, _ f: DaemonFixture) async throws -> Bool {
        try FileManager.default.removeItem(atPath: f.state)
        try FileManager.default.copyItem(atPath: f.scratch.file("prepared"), toPath: f.state)
        let notes = f.scratch.file("calls-\(call)-\(number)")
        let fault = Injection.kill(at: call, number)
        let (log, piped) = try loggedThroughPipe("log-\(call)-\(number)", f)
        // Of what is written nothing counts but the log: threads also write to wake each other.
        let strace = fault.wrapper(notes: notes, path: call == "write" ? f.scratch.file("log-\(call)-\(number)") : nil)
        let first = try f.launch(within: strace + piped + Self.after.wrapper)
        try await log.until { $0.isComplete || Told(in: $0.lines).seqs.count == Self.proposals }
        let ending = try await first.stop()
        let calls = try CallNotes(file: notes).mostOfAThread
        #expect(ending == .exited(0) ? calls < number : calls == number, "\(fault): \(calls) calls")

        let recorded = try await Record(f.state)
        try await log.until(\.isComplete)
        let before = Told(in: log.value.lines)
        #expect(before.repeated == [])
        #expect(before.seqs.isSubset(of: recorded.seqs), "told and not recorded")
        #expect(recorded.seqs.filter { $0 <= recorded.delivered }.isSubset(of: before.seqs), "noted and not told")

        let second = try await f.start(within: Self.after.wrapper)
        let expected = Self.proposals - recorded.seqs.count(where: { $0 <= recorded.delivered })
        try await second.log.until { $0.isComplete || Told(in: $0.lines).seqs.count == expected }
        #expect(try await second.stop() == .exited(0))
        let last = try await Record(f.state)
        #expect(last.keys.count == Self.proposals && Set(last.keys).count == Self.proposals, "\(last.keys)")
        #expect(last.seqs.allSatisfy { $0 <= last.delivered })
        let again = Told(in: second.log.value.lines)
        #expect(before.seqs.union(again.seqs) == last.seqs, "never told")
        // What may have been told before says so, and nothing else does.
        #expect(again.repeated == again.seqs.intersection(recorded.seqs))
        #expect(again.lines == again.seqs.count && before.lines == before.seqs.count, "told twice by one daemon")
        return ending == .killed(signal: SIGKILL)
    }

    /// What a daemon logs, and the command that has it written to a pipe that has a name.
    ///
    /// Tasks share as few threads there as can be had: strace counts the lines of each thread.
    private func loggedThroughPipe(
        _ name: String,
        _ f: DaemonFixture
    ) throws -> (log: Observed<ChildProcess.Written>, command: [String]) {
        let pipe = f.scratch.file(name)
        try SystemError.check("mkfifo", mkfifo(pipe, 0o600))
        let reader = try ChildProcess(["cat", pipe], environment: ["PATH": "/usr/bin:/bin"])
        f.atEnd { await reader.end() }
        let redirect = #"exec 2>"$0"; exec "$@""#
        return (reader.output, ["sh", "-c", redirect, pipe, "env", "LIBDISPATCH_COOPERATIVE_POOL_STRICT=1"])
    }

    /// The reminders that a log tells of.
    private struct Told {
        var seqs: Set<Int> = []
        var repeated: Set<Int> = []
        var lines = 0

        init(in log: [String]) {
            for line in log where line.contains(" rung=") {
                guard let seq = line.firstMatch(of: /\ seq=([0-9]+)/).flatMap({ Int($0.1) }) else { continue }
                seqs.insert(seq)
                lines += 1
                if line.contains(" repeated=1") { repeated.insert(seq) }
            }
        }
    }

    /// The reminders that a ledger holds, and up to which they are noted as told.
    private struct Record {
        let seqs: Set<Int>
        /// What may be there once: the proposal, the clock, the term and the rung.
        let keys: [String]
        let delivered: Int

        init(_ state: String) async throws {
            let file = LedgerFile(state: state)
            let rows = try await file.query("SELECT seq, subject, detail FROM events WHERE kind = 'reminded'")
            seqs = Set(rows.compactMap { $0.array?[0].integer })
            keys = try rows.map { row in
                let detail = try JSON(parsing: Array(try #require(row.array?[2].string).utf8))
                let parts = ["clock", "item", "term", "at"].map { detail[$0]?.canonicalText ?? "" }
                return ([row.array?[1].string ?? ""] + parts).joined(separator: " ")
            }
            delivered = try await file.query("SELECT reminded FROM delivery").first?.array?[0].integer ?? 0
        }
    }
}
