import TestSupport
import Testing

extension SystemTests {
    /// The demo's eight people take eight proposals to their ends, with the package that is installed.
    @Suite struct WholeLifeTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func realUsersTakeProposalsThroughAllTransitions(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                try await s.takeEightProposalsToTheirEnds()
                #expect(try await s.property("NRestarts") == "0")
                #expect(try await s.faults() == [])
            }
        }
    }
}
