import Foundation
import StrictJSON
import TestSupport
import Testing

extension BootedSystem {
    /// Runs a program in the machine to its end.
    func run(_ command: String..., as user: String? = nil, input: String = "") async throws -> Answer {
        try await launch(command, as: user, input: input).answer()
    }

    /// Runs a program that must succeed, and returns what it wrote, without the line break at its end.
    @discardableResult
    func done(
        _ command: String...,
        input: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let answer = try await launch(command, input: input).answer()
        try #require(answer.status == 0, "\(command): \(answer)", sourceLocation: sourceLocation)
        return answer.output.trimmingCharacters(in: .newlines)
    }

    /// Runs a script of the shell that must succeed, and returns what it wrote.
    @discardableResult
    func shell(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
        try await done("bash", "-euo", "pipefail", "-c", script, sourceLocation: sourceLocation)
    }

    /// Runs the command line.
    func yishi(_ words: String..., as user: String? = nil, language: String = "en") async throws -> Answer {
        try await launch(["yishi"] + words, as: user, language: language).answer()
    }

    /// From now on strace puts that fault in the way of these calls of a process.
    func inject(_ fault: String, into calls: String, of process: String) async throws {
        let inject = "--inject=\(calls):\(fault)"
        let strace = try launch(["strace", "--follow-forks", "--attach=\(process)", "--trace=\(calls)", inject])
        try await strace.errors.until { $0.isComplete || $0.text.contains(" attached") }
        try #require(!strace.errors.value.isComplete, "\(strace.errors.value.text)")
    }

    /// Installs the package under test, as that version of it.
    func install(_ version: RepackedPackage.Version = .ownVersion) async throws {
        let package = try await RepackedPackage.path(version)
        let copy = "/root/\(version).deb"
        if !FileManager.default.fileExists(atPath: outside(copy)) {
            try FileManager.default.copyItem(atPath: package, toPath: outside(copy))
        }
        try await done("dpkg", "--install", copy)
    }

    /// Writes a file of the machine, whose folder is made where it is missing.
    func put(_ text: String, at path: String) throws {
        let url = URL(filePath: outside(path))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Adds settings to a unit.
    func dropIn(_ text: String, for unit: String = "yishid.service") async throws {
        try put(text, at: "/etc/systemd/system/\(unit).d/test.conf")
        try await done("systemctl", "daemon-reload")
    }

    /// A property of a unit, as systemd has it.
    func property(_ name: String, of unit: String = "yishid.service") async throws -> String {
        try await done("systemctl", "show", "--property=\(name)", "--value", unit)
    }

    /// Waits until a property of the daemon's unit matches a pattern of grep.
    ///
    /// Asked again and again, here and nowhere else: systemd tells changes of properties only on D-Bus, and to subscribers.
    func wait(until property: String, matches pattern: String) async throws {
        let show = "systemctl show --property=\(property) --value yishid.service"
        try await done("timeout", "60", "bash", "-c", "until \(show) | grep -q '\(pattern)'; do sleep 0.2; done")
    }

    /// The entries that the daemon and its manager have written about a unit, oldest first.
    func journal(of unit: String = "yishid.service") async throws -> [JSON] {
        try await done("journalctl", "--sync")
        let text = try await done("journalctl", "--output=json", "--all", "--no-pager", "--unit=\(unit)")
        return try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
    }
}
