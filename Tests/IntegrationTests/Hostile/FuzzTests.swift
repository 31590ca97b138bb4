import Foundation
import TestSupport
import Testing

/// Inputs that libFuzzer makes up, always the same; a longer run is `make fuzz`.
@Suite(.timeLimit(.minutes(15))) struct FuzzTests {
    @Test func whatAClientMaySendIsReadOrRefused() async throws {
        let script = Machine.package.appending(path: ".dev/fuzz").path
        let fuzz = try ChildProcess([script, "brief"], environment: ProcessInfo.processInfo.environment)
        let answer = try await withTaskCancellationHandler {
            try await fuzz.answer()
        } onCancel: {
            fuzz.signal(SIGTERM)
        }
        #expect(answer.status == 0, "\(answer.output)\n\(answer.errors)")
        #expect(answer.errors.contains("Done 20000 runs"))
    }
}
