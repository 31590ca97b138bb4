import StrictJSON
import TestSupport

/// Connections of one user, held by a program of theirs until it is ended.
struct Crowd {
    let program: ChildProcess
    /// How many of its connections were answered.
    let served: Int

    /// Users that every Debian has, besides those of the office.
    static let users = [
        "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup",
        "list",
        "irc", "nobody",
    ]

    /// Connects so many times, and calls once over each connection; one after the other, so that their order is known.
    init(of user: String, connecting times: Int, to f: DaemonFixture) async throws {
        let text = """
            import signal, socket, sys
            kept, served = [], 0
            for _ in range(int(sys.argv[2])):
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(sys.argv[1])
                kept.append(connection)
                try:
                    connection.sendall(b'{"method":"org.varlink.service.GetInfo"}\\0')
                    served += connection.recv(1) == b'{'
                except OSError:
                    pass
            print(served, flush=True)
            signal.pause()
            """
        program = try ChildProcess(
            ChildProcess.endingWithParent + ["--reuid=\(user)", "--regid=\(Member.group)", "--clear-groups"]
                + ["python3", "-c", text, f.socket, "\(times)"],
            environment: ["PATH": "/usr/bin:/bin"]
        )
        f.atEnd { [program] in await program.end() }
        served = try await program.output.first { $0.lines.first.flatMap { Int($0) } ?? ($0.isComplete ? -1 : nil) }
    }
}
