import Foundation
import StrictJSON
import TestSupport
import Testing

extension DaemonFixture {
    /// From now on the running daemon meets that fault, counted from here; it goes when the program that is returned ends.
    ///
    /// With `path` only calls that concern that file count.
    func meet(_ injection: Injection, path: String? = nil) async throws -> ChildProcess {
        let pid = try daemon.pid
        let strace = try ChildProcess(
            [
                "strace", "--follow-forks", "--attach=\(pid)", "--trace=\(injection.call)",
                "--output=\(scratch.file("notes"))",
            ] + injection.place(path) + injection.words,
            environment: ["PATH": "/usr/bin:/bin"]
        )
        atEnd { await strace.end() }
        try await strace.errors.until { $0.isComplete || $0.text.contains(" attached") }
        try #require(!strace.errors.value.isComplete, "\(strace.errors.value.text)")
        return strace
    }

    /// What there is to be called for a new proposal.
    static let create = "io.yishi.Proposals.Create"

    static func creation(_ title: String) -> JSONObject {
        ["year": 2022, "fields": ["title": .string(title)], "requestId": .string("request-\(title)")]
    }

    /// The titles of all proposals, sorted.
    func titles() async throws -> [String] {
        let connection = try await connect()
        var titles: [String] = []
        var after: JSON?
        repeat {
            var parameters: JSONObject = ["limit": 500]
            parameters["after"] = after
            let reply = try await connection.call("io.yishi.Proposals.List", parameters)
            try #require(reply.error == nil, "\(reply)")
            titles += (reply["proposals"]?.array ?? []).compactMap { $0["title"]?.string }
            after = reply["next"]
        } while after != nil
        return titles.sorted()
    }
}
