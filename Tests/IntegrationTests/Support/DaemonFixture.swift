import Foundation
import StrictJSON
import Synchronization
import TestSupport
import Testing

/// An office of a test's own: a folder, a configuration, and the real daemon and command line on them.
///
/// What a test starts here is ended here, in reverse order, and nothing else is.
final class DaemonFixture: Sendable {
    let scratch: Scratch
    let socket: String
    let state: String
    let configuration: String
    /// The lines of the configuration that every one of a test has.
    private let settings: [String]
    private let cleanups = Mutex<[@Sendable () async -> Void]>([])
    private let current = Mutex<RunningDaemon?>(nil)

    private init(_ settings: [String], in parent: String) throws {
        scratch = try Scratch(in: parent)
        socket = scratch.file("s")
        state = try scratch.makeFolder("state")
        var lines = [
            "socket: \(socket)", "state_directory: \(state)",
            "definitions_directory: \(try scratch.makeFolder("workflows"))",
        ]
        lines += settings
        // Whoever runs the tests administers, as root always does.
        if !Machine.isRoot, let group = getgrgid(getegid()) {
            lines.append("administrators: \(String(cString: group.pointee.gr_name))")
        }
        self.settings = lines
        configuration = scratch.file("yishid.conf")
        try configure()
    }

    /// Writes the configuration anew, with these lines besides those of the test.
    func configure(_ lines: String...) throws {
        try scratch.write((settings + lines).map { $0 + "\n" }.joined().utf8, to: "yishid.conf")
    }

    /// Gives `body` an office whose daemon is ready, unless it is not to be started yet.
    ///
    /// `settings` are lines of the configuration besides those that say where everything lies.
    static func with(
        _ settings: String...,
        in parent: String = "/tmp",
        isStarted: Bool = true,
        _ body: (DaemonFixture) async throws -> Void
    ) async throws {
        let fixture = try DaemonFixture(settings, in: parent)
        fixture.atEnd { [scratch = fixture.scratch] in scratch.remove() }
        do {
            if isStarted { try await fixture.start() }
            try await body(fixture)
        } catch {
            fixture.attachLog()
            await fixture.cleanUp()
            throw error
        }
        await fixture.cleanUp()
    }

    /// The daemon that was started last.
    var daemon: RunningDaemon {
        get throws { try #require(current.withLock { $0 }) }
    }

    /// Starts the daemon and waits until it has said that it is ready.
    @discardableResult
    func start(within wrapper: [String] = []) async throws -> RunningDaemon {
        let daemon = try launch(within: wrapper)
        try await daemon.ready()
        // What the socket unit does for the people of an office.
        if Machine.isRoot, let group = getgrnam(Member.group) {
            try SystemError.check("chown", chown(socket, 0, group.pointee.gr_gid))
        }
        return daemon
    }

    /// Starts the daemon, with that configuration or the fixture's, run by the command `wrapper` if there is one; it finds
    /// `descriptor` as number 3.
    func launch(
        configuration: String? = nil,
        within wrapper: [String] = [],
        descriptor: CInt? = nil
    ) throws -> RunningDaemon {
        let daemon = try RunningDaemon(
            configuration: configuration ?? self.configuration,
            scratch: scratch,
            within: wrapper,
            descriptor: descriptor
        )
        current.withLock { $0 = daemon }
        atEnd { await daemon.end() }
        return daemon
    }

    func connect(as member: Member = .tester) async throws -> Connection {
        try await Connection(path: socket, as: member)
    }

    /// Starts the command line; it is ended with the fixture, if it has not ended before.
    ///
    /// `zone` is where the reader is, as `TZ` has it.
    func launchYishi(
        _ words: [String],
        as member: Member = .tester,
        input: String = "",
        zone: String = "UTC"
    ) throws -> ChildProcess {
        let child = try ChildProcess(
            member.running([try Machine.program("yishi")] + words),
            environment: [
                "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "YISHI_SOCKET": socket,
                "TZ": zone,
            ],
            input: Array(input.utf8)
        )
        atEnd { await child.end() }
        return child
    }

    /// Runs the command line to its end.
    func yishi(_ words: String..., as member: Member = .tester) async throws -> Answer {
        try await yishi(words, as: member)
    }

    /// Runs the command line to its end.
    func yishi(_ words: [String], as member: Member = .tester) async throws -> Answer {
        try await launchYishi(words, as: member).answer()
    }

    func atEnd(_ cleanup: @escaping @Sendable () async -> Void) { cleanups.withLock { $0.append(cleanup) } }

    private func cleanUp() async {
        // Not cancelled with the test, which may be over its time.
        await Task { [self] in
            while let cleanup = cleanups.withLock({ $0.popLast() }) { await cleanup() }
        }.value
    }

    private func attachLog() {
        guard let daemon = current.withLock({ $0 }) else { return }
        Attachment.record(daemon.log.value.text, named: "yishid.log")
    }
}
