import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The file system of the state is full for a while.
    @Suite struct DiskTests {
        @Test func aFullDiskStopsChangesUntilThereIsRoom() async throws {
            try await BootedSystem.with { s in
                try await s.shell(
                    """
                    systemctl stop yishid.service
                    mount -t tmpfs -o size=8m,mode=700,uid=yishi,gid=yishi state /var/lib/yishi
                    systemctl start yishid.service
                    """
                )
                try await s.openOffice()
                try await s.enterProposal("先前的议题")
                let process = try await s.property("MainPID")
                // Whatever room is left.
                _ = try await s.run("dd", "if=/dev/zero", "of=/var/lib/yishi/filler", "bs=4k")
                let refused = try await firstRefusal(on: s)
                #expect(refused.status == 8, "\(refused)")
                let status = try await s.status()
                #expect(status["state"] == "read_only", "\(status)")
                try await s.wait(until: "StatusText", matches: "refusing changes: .*full")
                let titles = try await s.titles()
                #expect(titles.contains("先前的议题"), "what is there can be read")
                try await s.done("rm", "/var/lib/yishi/filler")
                try await s.enterProposal("腾出空间以后")
                #expect(try await s.status()["state"] == "ready")
                try await s.wait(until: "StatusText", matches: "^[0-9]* open")
                #expect(try await s.titles() == titles + ["腾出空间以后"])
                #expect(try await s.property("MainPID") == process, "it recovered by itself")
                #expect(try await s.faults() == [])
            }
        }

        /// What has room in the files as they are is still taken.
        private func firstRefusal(on s: BootedSystem) async throws -> Answer {
            for number in 1...500 {
                let answer = try await s.yishi("new", "议题 \(number)", "--year", "2022", as: "clerk")
                if answer.status != 0 { return answer }
            }
            throw NoRefusal()
        }

        private struct NoRefusal: Error {}
    }
}
