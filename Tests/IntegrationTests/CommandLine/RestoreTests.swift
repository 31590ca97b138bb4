import Foundation
import StrictJSON
import TestSupport
import Testing

/// A backup put back by the very lines that yishi-admin(8) gives, with a test's folders in place of the system's.
@Suite(.timeLimit(.minutes(10)), .enabled(if: Machine.isRoot, Machine.needsRoot)) struct RestoreTests {
    @Test(arguments: ["man/yishi-admin.8", "man/zh_CN/yishi-admin.8"])
    func theStepsOfTheManualBringBackWhatWasBackedUp(_ page: String) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let kept = try await f.enterProposal("旧楼加装电梯")
            _ = try await f.store("附件", for: kept)
            let backup = try await f.connect().call(
                "io.yishi.Manage.Backup",
                ["directory": .string(try f.scratch.makeFolder("backups"))]
            )
            let copy = try #require(backup["path"]?.string, "\(backup)")
            let head = try #require(backup["head"]?.string)
            let events = try await f.eventCount()
            let lost = try await f.enterProposal("备份之后的议题")

            for step in try steps(of: page) {
                let line = step.replacing(/\/var\/backups\/yishi\/yishi-[0-9TZ]+/, with: copy)
                    .replacing("/var/lib/yishi", with: f.state)
                    .replacing("yishi:yishi", with: "root:root")
                    .replacing("DIGEST", with: head)
                let words = line.split(separator: " ").map(String.init)
                switch words.prefix(2) {
                case ["systemctl", "stop"]: try await f.daemon.stop()
                case ["systemctl", "start"]: try await f.start()
                default:
                    let answer =
                        words.first == "yishi"
                        ? try await f.yishi(Array(words.dropFirst()))
                        : try await ChildProcess(["/usr/bin/env"] + words, environment: ["PATH": "/usr/bin:/bin"])
                            .answer()
                    #expect(answer.status == 0, "\(line): \(answer)")
                }
            }

            #expect(try await f.eventCount() == events)
            #expect(try await f.yishi("show", kept, as: .clerk).status == 0)
            #expect(try await f.yishi("show", lost, as: .clerk).status != 0)
            #expect(FileManager.default.fileExists(atPath: "\(f.state).damaged/ledger.sqlite"))
        }
    }

    /// The lines of the example that ends with holding the ledger against a digest.
    private func steps(of page: String) throws -> [String] {
        let text = try String(contentsOf: Machine.package.appending(path: page), encoding: .utf8)
        let example = text.split(separator: ".EX\n").compactMap { $0.split(separator: "\n.EE").first }
            .first { $0.contains("DIGEST") }
        return try #require(example).replacing("\\-", with: "-").split(separator: "\n").map(String.init)
    }
}
