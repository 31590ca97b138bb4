import Foundation
import TestSupport
import Testing

/// What tests and benchmarks start ends with them, and what they leave goes at the next start, also where they are killed.
@Suite(.timeLimit(.minutes(10))) struct KilledRunTests {
    @Test func aKilledBenchmarkTakesItsDaemonAlongAndTheNextOneItsFolder() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let shelf = try scratch.makeFolder("shelf")
        let pipe = scratch.file("pipe")
        try SystemError.check("mkfifo", mkfifo(pipe, 0o600))
        // In the place of the daemon, a program whose end is seen: nobody else holds the pipe.
        let program = try scratch.write("#!/bin/sh\nexec >\(pipe)\necho started\nexec sleep 600\n".utf8, to: "yishid")
        try SystemError.check("chmod", chmod(program, 0o755))
        let reader = try ChildProcess(["cat", pipe], environment: ["PATH": "/usr/bin:/bin"])
        let bench = try ChildProcess(
            [
                Machine.products.appending(path: "Benchmarks").path, "--rounds", "1", "--programs", scratch.path,
                "hostile", "--attack", "nobody",
            ],
            environment: ["PATH": "/usr/bin:/bin", "BENCH_FOLDER": shelf]
        )
        try await reader.output.until { $0.isComplete || $0.text == "started\n" }
        #expect(!reader.output.value.isComplete, "\(bench.errors.value.text)")
        #expect(try folders(in: shelf).count == 1)
        await bench.end()
        #expect(try await reader.ending() == .exited(0))

        #expect(try folders(in: shelf).count == 1)
        let next = try Scratch(in: shelf)
        #expect(try folders(in: shelf) == [next.path])
        next.remove()
        #expect(try folders(in: shelf) == [])
    }

    @Test func aFolderThatSomebodyHoldsStays() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let held = try Scratch(in: scratch.path)
        // Under another name it is another place, to be swept for the first time.
        let next = try Scratch(in: scratch.path + "/.")
        #expect(try folders(in: scratch.path).count == 2)
        held.remove()
        next.remove()
    }

    private func folders(in parent: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: parent).filter { $0.hasPrefix("yishi-run-") }
            .map { "\(parent)/\($0)" }
    }
}
