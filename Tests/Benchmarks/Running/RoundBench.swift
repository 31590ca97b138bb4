import Foundation
import StrictJSON
import TestSupport

/// One round at one size: what the machine can do, and in the same minute what the daemon does.
struct RoundBench {
    private static let most = 64
    /// A person has so many proposals in hand.
    private static let inHand = 8

    private let plan: BenchPlan
    private let ledger: BenchLedger
    private let places: BenchPlaces

    init(_ plan: BenchPlan, _ ledger: BenchLedger, _ places: BenchPlaces) {
        (self.plan, self.ledger, self.places) = (plan, ledger, places)
    }

    func run() async throws -> RoundFigures {
        let (folder, seconds) = (places.disk.path, plan.seconds)
        let disk = try DiskProbe(folder: folder, seconds: seconds).run()
        let sqlite = try SQLiteProbe(folder: folder, rowBytes: ledger.rowBytes, seconds: seconds).run()
        let echo = try EchoProbe(callBytes: 1_200, replyBytes: 3_600, seconds: 1).run()
        let daemon = try await BenchDaemon(plan.programs + "/yishid", state: places.state, scratch: places.memory)
        try daemon.admitColleague()
        let reads = try reads(of: daemon)
        let show = try await ColdCommand(
            command: [plan.programs + "/yishi", "show", SampleLedger.id(of: 0)],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "YISHI_SOCKET": daemon.socket],
            scratch: places.memory
        ).run()
        var floor = ProposalFloor(events: ledger.events)
        var ours: [ChangeFigures] = []
        for clients in plan.clients {
            ours.append(try changes(of: daemon, floor.hands(clients, each: Self.inHand)))
        }
        let untouched = try changes(of: daemon, floor.untouched(Self.most))
        let memory = daemon.figures.memory
        let ready = daemon.ready
        let verify = try await verify(daemon)
        try await daemon.stop()
        return RoundFigures(
            disk: disk,
            sqlite: sqlite,
            echo: echo,
            ours: ours,
            untouched: untouched,
            reads: reads,
            coldShow: show,
            ready: ready,
            memoryAfterLoad: memory,
            verify: verify
        )
    }

    /// From the command's start to its end.
    private func verify(_ daemon: BenchDaemon) async throws -> VerifyFigures {
        let start = ContinuousClock.now
        let command = try ChildProcess(
            [plan.programs + "/yishi", "admin", "verify", "--json"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "YISHI_SOCKET": daemon.socket]
        )
        let answer = try await command.answer()
        let seconds = ContinuousClock.now.seconds(since: start)
        guard answer.status == 0, let events = try answer.json()["events"]?.integer else {
            throw ColdCommand.Failed(description: "verify: \(answer.errors)\(answer.output)")
        }
        return VerifyFigures(time: seconds * 1_000, perSecond: Double(events) / seconds)
    }

    private func changes(of daemon: BenchDaemon, _ scripts: [ChangeScript]) throws -> ChangeFigures {
        let callers = try Callers(to: daemon.socket, scripts)
        let (cpu, written) = (daemon.figures.cpu, daemon.figures.written)
        let latencies = try callers.run(for: .seconds(plan.seconds))
        let count = Double(latencies.all.count)
        return ChangeFigures(
            clients: scripts.count,
            perSecond: latencies.perSecond,
            p50: latencies.percentile(50),
            p95: latencies.percentile(95),
            p99: latencies.percentile(99),
            cpu: (daemon.figures.cpu - cpu) * 1e6 / count,
            written: Double(daemon.figures.written - written) / count
        )
    }

    private func reads(of daemon: BenchDaemon) throws -> [ReadFigures] {
        try Question.all(events: ledger.events).map { question in
            let latencies = try Callers(to: daemon.socket, [question.script]).run(for: .milliseconds(500))
            return ReadFigures(
                name: question.name,
                p50: latencies.percentile(50),
                p95: latencies.percentile(95),
                p99: latencies.percentile(99)
            )
        }
    }
}
