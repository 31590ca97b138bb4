import Foundation
import StrictJSON
import TestSupport
import Testing

/// On a full disk reads go on, changes are refused by name, and it recovers by itself.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct FullDiskTests {
    @Test(.enabled(if: Injection.isAvailable, Injection.missing))
    func changesAreRefusedWhileNothingCanBeWritten() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("此前")
            let fault = try await f.meet(.fail("pwrite64", "ENOSPC", "2+"))
            try await expectFull(f, holding: ["此前"], around: id)
            // It goes with the one who made it.
            fault.signal(SIGTERM)
            _ = try await fault.ending()
            try await expectRoom(f, holding: ["此前"])
        }
    }

    @Test(.enabled(if: Machine.canMount, Machine.needsRoot))
    func whenThereIsRoomAgainChangesAreTakenByThemselves() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let disk = try SmallDisk(mebibytes: 3, at: f.state)
            f.atEnd { disk.unmount() }
            try await f.start()
            try await f.openOffice()
            let id = try await f.enterProposal("此前")
            let ballast = "\(f.state)/ballast"
            try disk.fill(ballast)
            let titles = try await enterUntilFull(f) + ["此前"]
            try await expectFull(f, holding: titles.sorted(), around: id)
            try FileManager.default.removeItem(atPath: ballast)
            try await expectRoom(f, holding: titles)
        }
    }

    /// Changes are taken as long as there is the room that the log keeps ahead.
    private func enterUntilFull(_ f: DaemonFixture) async throws -> [String] {
        let clerk = try await f.connect(as: .clerk)
        var titles: [String] = []
        while true {
            let title = "ahead-\(titles.count)"
            guard try await clerk.call(DaemonFixture.create, DaemonFixture.creation(title)).error == nil else {
                return titles
            }
            titles.append(title)
            try #require(titles.count < 500, "the disk is never full")
        }
    }

    private func expectFull(_ f: DaemonFixture, holding titles: [String], around id: String) async throws {
        let clerk = try await f.connect(as: .clerk)
        let refused = try await clerk.call(DaemonFixture.create, DaemonFixture.creation("nothing"))
        #expect(refused.error == "io.yishi.Proposals.ReadOnly", "\(refused)")
        #expect(refused["reason"]?.string?.hasPrefix("The disk is full, nothing changed") == true, "\(refused)")
        #expect(try await f.yishi("new", "也没有", "--year", "2022", as: .clerk).status == 8)
        #expect(try await f.titles() == titles)
        #expect(try await f.yishi("show", id, as: .clerk).status == 0)
        let status = try await f.connect().call("io.yishi.Manage.Status")
        #expect(status["state"] == "read_only" && status["code"] == "disk_full", "\(status)")
        try await f.daemon.logged("the disk is full; changes are refused")
        try await f.daemon.told.until { $0.joined().contains("STATUS=refusing changes: The disk is full") }
    }

    private func expectRoom(_ f: DaemonFixture, holding titles: [String]) async throws {
        let clerk = try await f.connect(as: .clerk)
        // The same request: it was refused, so that nothing of it is there.
        let taken = try await clerk.call(DaemonFixture.create, DaemonFixture.creation("nothing"))
        #expect(taken.error == nil, "\(taken)")
        try await f.daemon.logged("there is room on the disk; changes are taken")
        #expect(try await f.connect().call("io.yishi.Manage.Status")["state"] == "ready")
        #expect(try await f.titles() == (titles + ["nothing"]).sorted())
        #expect(try await f.faults() == [])
        #expect(try await f.daemon.stop() == .exited(0))
    }
}

/// A file system of a few MiB in memory, in place of a folder.
private struct SmallDisk {
    private let path: String

    init(mebibytes: Int, at path: String) throws {
        self.path = path
        try SystemError.check("mount", mount("tmpfs", path, "tmpfs", 0, "size=\(mebibytes)m,mode=700"))
    }

    func unmount() { umount2(path, CInt(MNT_DETACH)) }

    /// Leaves no room for another page.
    func fill(_ file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try SystemError.check("open", descriptor < 0 ? -1 : 0)
        defer { close(descriptor) }
        let page = [UInt8](repeating: 1, count: 4_096)
        while write(descriptor, page, page.count) == page.count {}
    }
}
