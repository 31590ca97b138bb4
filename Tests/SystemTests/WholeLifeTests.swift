import Foundation
import TestSupport
import Testing

extension SystemTests {
    /// The demo's eight people take eight proposals to their ends, with the package that is installed.
    @Suite struct WholeLifeTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func realUsersTakeProposalsThroughAllTransitions(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                for part in ["demo", "demo.d", "data"] {
                    let target = URL(filePath: s.outside("/root/demo/.dev/\(part)"))
                    try FileManager.default.createDirectory(
                        at: target.deletingLastPathComponent(),
                        withIntermediateDirectories: true
                    )
                    try FileManager.default.copyItem(at: URL(filePath: "\(Host.checkout)/.dev/\(part)"), to: target)
                }
                let demo = try await s.run("/root/demo/.dev/demo", "--installed")
                #expect(demo.status == 0, "\(demo)")
                // Its last line: the demo has counted them, and ends with 1 where one is missing.
                #expect(demo.output.split(separator: "\n").last?.contains("all 42 transitions, all five ends") == true)
                #expect(try await s.property("NRestarts") == "0")
                #expect(try await s.faults() == [])
            }
        }
    }
}
