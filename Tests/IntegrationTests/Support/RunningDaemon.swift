import Foundation
import TestSupport

/// A daemon that a test has started.
final class RunningDaemon: Sendable {
    private let child: ChildProcess
    private let notices: NoticeSocket

    init(
        configuration: String,
        scratch: Scratch,
        within wrapper: [String] = [],
        descriptor: CInt? = nil
    ) throws {
        notices = try NoticeSocket(path: scratch.file("notices-\(UUID().uuidString.prefix(8))"))
        child = try ChildProcess(
            wrapper + [try Machine.program("yishid"), "--config", configuration],
            environment: [
                "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "NOTIFY_SOCKET": notices.path,
            ],
            descriptor: descriptor
        )
    }

    /// How many files it has open, connections among them; only where nothing wraps it.
    var openFiles: Int {
        get throws { try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child.pid)/fd").count }
    }

    /// What it has logged so far.
    var log: Observed<ChildProcess.Written> { child.errors }

    /// What it has told the service manager so far.
    var told: Observed<[String]> { notices.notices }

    struct EndedEarly: Error {
        let ending: ChildProcess.Ending
        let log: String
    }

    /// Waits until it has said that it is ready.
    /// - Throws: ``EndedEarly``.
    func ready() async throws {
        if let ending = try await child.ending(before: { [notices] in try await notices.ready() }) {
            throw EndedEarly(ending: ending, log: log.value.text)
        }
    }

    /// Waits for a line of the log that contains `text`.
    @discardableResult
    func logged(_ text: String) async throws -> String {
        try await log.first { $0.lines.first { $0.contains(text) } }
    }

    var pid: pid_t { child.pid }

    func signal(_ number: CInt) { child.signal(number) }

    func ending() async throws -> ChildProcess.Ending { try await child.ending() }

    /// Asks it to stop, and waits until it has.
    @discardableResult
    func stop() async throws -> ChildProcess.Ending {
        signal(SIGTERM)
        return try await ending()
    }

    /// Ends it at once, as a power failure would.
    func crash() async throws {
        signal(SIGKILL)
        _ = try await ending()
    }

    func end() async {
        await child.end()
        notices.close()
    }
}
