import Foundation
import StrictJSON
import TestSupport
import YishiAPI

/// The real daemon on a copy of a ledger, in a folder of its own.
final class BenchDaemon {
    struct EndedEarly: Error, CustomStringConvertible {
        let description: String
    }

    let socket: String
    let figures: ProcessFigures
    /// Milliseconds until it said that it was ready.
    let ready: Double
    /// The file that it logs to.
    let log: String
    private let child: ChildProcess
    private let notices: NoticeSocket

    /// - Parameters:
    ///   - program: the daemon.
    ///   - state: the folder with the ledger.
    ///   - scratch: for the socket, the configuration and the log; in memory, so that they are not counted as written.
    ///   - wrapper: the command that runs it.
    /// - Throws: ``EndedEarly`` where it does not come up, or an error of the system's.
    init(_ program: String, state: String, scratch: Scratch, within wrapper: [String] = []) async throws {
        socket = scratch.file("s")
        let group = getgrgid(getegid()).map { String(cString: $0.pointee.gr_name) } ?? "root"
        let configuration = try scratch.write(
            """
            socket: \(socket)
            state_directory: \(state)
            definitions_directory: \(try scratch.makeFolder("workflows-\(UUID().uuidString.prefix(8))"))
            administrators: \(group)
            limits: {connections_per_user: 128, connections_of_root: 128}

            """.utf8,
            to: "yishid.conf"
        )
        notices = try NoticeSocket(path: scratch.file("notices-\(UUID().uuidString.prefix(8))"))
        log = scratch.file("yishid.log")
        let start = ContinuousClock.now
        child = try ChildProcess(
            ["/bin/sh", "-c", #"exec "$@" 2>"$0""#, log] + wrapper + [program, "--config", configuration],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "NOTIFY_SOCKET": notices.path]
        )
        guard try await child.ending(before: { [notices] in try await notices.ready() }) == nil else {
            throw EndedEarly(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "no log")
        }
        ready = ContinuousClock.now.seconds(since: start) * 1_000
        figures = try ProcessFigures(pid: child.pid)
    }

    /// Makes the one who will change proposals a person of the office, and lets them in.
    func admitColleague() throws {
        try SystemError.check("chmod", chmod(socket, 0o666))
        let roles = JSON.array(MakerOffice.roles.map { .string($0) })
        let call = OneCall(
            "io.yishi.Manage.SetPerson",
            ["user": .string(Colleague.name), "name": "测量", "roles": roles]
        )
        _ = try Callers(to: socket, [call], asColleague: false).run(for: .zero)
    }

    func stop() async throws {
        child.signal(SIGTERM)
        _ = try await child.ending()
        notices.close()
    }
}
