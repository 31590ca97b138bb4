import Foundation
import Synchronization
import TestSupport
import Testing

/// A Debian of a test's own that has booted with systemd as its first process.
///
/// What it writes lies in memory. It ends with the test, and also where the test's process is killed.
final class BootedSystem: Sendable {
    enum Release: String, CaseIterable, Sendable {
        case bookworm, trixie
    }

    /// The number that the machine's first process has out here.
    let leader: pid_t
    private let machine: ChildProcess
    private let notices: NoticeSocket
    private let scratch: Scratch
    /// The machine runs as long as this is open.
    private let lifeline: CInt

    private init(_ release: Release) async throws {
        let maker = try ChildProcess(
            ["\(Host.checkout)/.dev/system-root", release.rawValue],
            // As it is: it may say where the cache is, and how the network is reached.
            environment: ProcessInfo.processInfo.environment
        )
        let made = try await maker.answer()
        let root = try #require(made.status == 0 ? made.output.split(separator: "\n").last : nil, "\(made)")
        scratch = try Scratch()
        notices = try NoticeSocket(path: scratch.file("notices"))
        let ends = try PipeEnds()
        lifeline = ends.writing
        defer { close(ends.reading) }
        machine = try ChildProcess(
            ["\(Host.checkout)/.dev/booted-system", String(root)],
            environment: ["PATH": Self.path, "NOTIFY_SOCKET": notices.path],
            descriptor: ends.reading,
            endsByItself: true
        )
        leader = try await Self.leader(of: machine, telling: notices)
    }

    /// Gives `body` a machine that has booted, with the package installed unless it is not to be yet.
    static func with(
        _ release: Release = .bookworm,
        isInstalled: Bool = true,
        _ body: (BootedSystem) async throws -> Void
    ) async throws {
        let system = try await BootedSystem(release)
        do {
            if isInstalled { try await system.install() }
            try await body(system)
        } catch {
            // Not cancelled with the test, which may be over its time.
            await Task {
                guard let journal = try? await system.run("journalctl", "--no-pager", "--boot") else { return }
                Attachment.record(journal.output, named: "journal.txt")
            }.value
            await system.end()
            throw error
        }
        await system.end()
    }

    /// Where a file of the machine lies out here.
    func outside(_ path: String) -> String { "/proc/\(leader)/root\(path)" }

    /// Starts a program in the machine, as root or as that user with all groups of theirs.
    func launch(
        _ command: [String],
        as user: String? = nil,
        input: String = "",
        language: String = "en"
    ) throws -> ChildProcess {
        let person = user.map { ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--init-groups", "--"] } ?? []
        return try ChildProcess(
            ["nsenter", "--target=\(leader)", "--all", "--"] + person + command,
            environment: ["PATH": Self.path, "LC_ALL": "C.UTF-8", "LANGUAGE": language, "SYSTEMD_COLORS": "0"],
            input: Array(input.utf8)
        )
    }

    private static let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    /// Waits until the machine has booted.
    private static func leader(of machine: ChildProcess, telling notices: NoticeSocket) async throws -> pid_t {
        let ending = try await machine.ending { try await notices.ready() }
        try #require(ending == nil, "\(machine.output.value.text)\(machine.errors.value.text)")
        // systemd-nspawn tells the number that its namespace has for it, which says nothing out here.
        var process = machine.pid
        while let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8), name != "systemd\n" {
            let children = try String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
            process = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
        }
        return process
    }

    private func end() async {
        close(lifeline)
        // Not cancelled with the test, which may be over its time.
        await Task { [machine] in _ = try? await machine.ending() }.value
        notices.close()
        scratch.remove()
    }
}
