import StrictJSON
import TestSupport
import Testing

/// After a failed write or sync nobody is told what is not known, and the next start tells the truth.
@Suite(
    .enabled(if: Machine.isRoot, Machine.needsRoot),
    .enabled(if: Injection.isAvailable, Injection.missing),
    .timeLimit(.minutes(10))
) struct FailedSyncTests {
    private static let says = "stopping: The storage failed: check the disk"

    @Test(arguments: [
        Injection.fail("fdatasync", "EIO", "1+"), .fail("fdatasync", "ENOSPC", "1+"), .fail("pwrite64", "EIO", "3+"),
    ])
    func whoseChangeWasUnderWayIsToldNothingAndTheDaemonEnds(_ fault: Injection) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("此前")
            let titles = (0..<6).map { "topic-\($0)" }
            let (reader, watcher) = (try await f.connect(), try await f.connect(as: .clerk))
            var writers: [Connection] = []
            for _ in titles { writers.append(try await f.connect(as: .clerk)) }
            try await watcher.send(Connection.message("io.yishi.Proposals.Watch", more: true))
            _ = try await watcher.receive()

            _ = try await f.meet(fault)
            try await withThrowingTaskGroup { group in
                for (title, writer) in zip(titles, writers) {
                    group.addTask { try await self.expectNoReply(writer, title) }
                }
                try await group.waitForAll()
            }
            try await expectEnd(of: try f.daemon)
            // No event that may be lost was shown to anybody.
            #expect(try await watcher.receive() == nil)
            try await reader.send(Connection.message("io.yishi.Proposals.List"))
            #expect(try await reader.receive() == nil)

            try await f.start()
            #expect(try await f.faults() == [])
            let found = try await f.titles()
            #expect(found.contains("此前") && Set(found).isSubset(of: titles + ["此前"]), "\(found)")
            let clerk = try await f.connect(as: .clerk)
            for title in titles {
                #expect(try await clerk.call(DaemonFixture.create, DaemonFixture.creation(title)).error == nil)
            }
            #expect(try await f.titles() == (titles + ["此前"]).sorted())
        }
    }

    @Test func theCommandLineSaysThatTheOutcomeIsUnknownAndHowToRepeatIt() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let words = ["new", "在途", "--year", "2022", "--request-id", "k-1"]
            _ = try await f.meet(.fail("fdatasync", "EIO", "1+"))
            let answer = try await f.yishi(words, as: .clerk)
            #expect(answer.status == 7 && answer.errors.contains("--request-id k-1"), "\(answer)")
            try await expectEnd(of: try f.daemon)
            try await f.start()
            #expect(try await f.yishi(words, as: .clerk).status == 0)
            #expect(try await f.titles() == ["在途"])
        }
    }

    /// The file, its name, its folder, and the folder of that.
    @Test(arguments: [
        Injection.fail("fsync", "EIO", "1"), .fail("rename", "EIO", "1"), .fail("fsync", "EIO", "2"),
        .fail("fsync", "EIO", "3"), .fail("fsync", "ENOSPC", "1"),
    ])
    func aFileThatMayNotBeOnTheDiskIsNotCalledStored(_ fault: Injection) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("有附件")
            let clerk = try await f.connect(as: .clerk)
            let parameters: JSONObject = ["id": .string(id), "name": "a.txt", "part": "YWJj", "last": true]
            _ = try await f.meet(fault)
            try await clerk.send(Connection.message("io.yishi.Proposals.AddFile", parameters))
            #expect(try await clerk.receive() == nil)
            try await expectEnd(of: try f.daemon)
            try await f.start()
            let again = try await f.connect(as: .clerk).call("io.yishi.Proposals.AddFile", parameters)
            #expect(again["sha256"] != nil, "\(again)")
            #expect(try await f.faults() == [])
        }
    }

    /// What an earlier process has written is synced before anything is built on it.
    @Test func aStartThatCannotSyncWhatIsThereEndsTheSame() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("此前")
            try await f.daemon.crash()
            let fault = Injection.fail("fdatasync", "EIO", "1+")
            let failing = try f.launch(within: fault.wrapper(notes: f.scratch.file("notes")))
            #expect(try await failing.ending() == .exited(74))
            #expect(failing.log.value.text.contains("The storage failed: check the disk"), "\(failing.log.value.text)")
            #expect(!failing.told.value.joined().contains("READY=1"))
            try await f.start()
            #expect(try await f.titles() == ["此前"])
        }
    }

    private func expectNoReply(_ writer: Connection, _ title: String) async throws {
        try await writer.send(Connection.message(DaemonFixture.create, DaemonFixture.creation(title)))
        let reply = try await writer.receive()
        #expect(reply == nil, "\(title): \(String(describing: reply))")
    }

    private func expectEnd(of daemon: RunningDaemon) async throws {
        #expect(try await daemon.ending() == .exited(74))
        let entries = daemon.log.value.lines.filter { $0.contains("yishid: \(Self.says)") }
        #expect(entries.count == 1, "\(daemon.log.value.text)")
        let status = daemon.told.value.flatMap { $0.split(separator: "\n") }.last { $0.hasPrefix("STATUS=") }
        #expect(status?.hasPrefix("STATUS=\(Self.says)") == true, "\(daemon.told.value)")
        #expect(!daemon.log.value.text.contains("yishid: stopped"))
    }
}
