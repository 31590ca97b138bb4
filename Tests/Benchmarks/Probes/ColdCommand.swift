import Foundation
import StrictJSON
import TestSupport

/// The time of a command from its start to its end, by hyperfine.
struct ColdCommand {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    let command: [String]
    let environment: [String: String]
    let scratch: Scratch

    /// The median in milliseconds.
    func run() async throws -> Double {
        let report = scratch.file("hyperfine.json")
        let child = try ChildProcess(
            ["hyperfine", "--shell=none", "--warmup=5", "--runs=40", "--style=none", "--export-json", report]
                + [command.joined(separator: " ")],
            environment: environment
        )
        let answer = try await child.answer()
        guard answer.status == 0 else { throw Failed(description: "hyperfine: \(answer.errors)\(answer.output)") }
        switch try JSON(parsing: try scratch.bytes("hyperfine.json"))["results"]?.array?.first?["median"] {
        case .number(let seconds): return seconds * 1_000
        default: throw Failed(description: "hyperfine tells no median")
        }
    }
}
