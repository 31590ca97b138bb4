import Foundation
import TestSupport
import Testing

extension BootedSystem {
    /// The demo's people, who are real users, take its eight proposals through every transition.
    func takeEightProposalsToTheirEnds() async throws {
        for part in ["demo", "demo.d", "data"] {
            let target = URL(filePath: outside("/root/demo/.dev/\(part)"))
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try FileManager.default.copyItem(at: URL(filePath: "\(Host.checkout)/.dev/\(part)"), to: target)
        }
        let demo = try await run("/root/demo/.dev/demo", "--installed")
        #expect(demo.status == 0, "\(demo)")
        // Its last line: the demo has counted them, and ends with 1 where one is missing.
        #expect(demo.output.split(separator: "\n").last?.contains("all 42 transitions, all five ends") == true)
    }
}
