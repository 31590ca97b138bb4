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
        // Another process writes it: what this one has open for writing, whatever it starts meanwhile has open too for a moment,
        // and nobody may run it then.
        let text = #"#!/bin/sh\nexec >\#(pipe)\necho started\nexec sleep 600\n"#
        let written = try Tool.run("sh", "-c", #"printf "$0" >"$1" && chmod 755 "$1""#, text, scratch.file("yishid"))
        try #require(written.status == 0, "\(written.output)")
        let reader = try ChildProcess(["cat", pipe], environment: ["PATH": "/usr/bin:/bin"])
        let bench = try ChildProcess(
            [
                Machine.products.appending(path: "Benchmarks").path, "--rounds", "1", "--programs", scratch.path,
                "hostile", "--attack", "nobody",
            ],
            environment: ["PATH": "/usr/bin:/bin", "BENCH_FOLDER": shelf]
        )
        guard try await bench.ending(before: { try await reader.output.until { $0.text == "started\n" } }) == nil else {
            await reader.end()
            Issue.record("the benchmark ended: \(bench.errors.value.text)")
            return
        }
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
