package import Foundation
import Synchronization

/// A program that a test runs.
package final class ChildProcess: Sendable {
    package enum Ending: Hashable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    /// What a program has written so far.
    package struct Written: Sendable {
        package var bytes: [UInt8] = []
        package var isComplete = false

        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The lines that have ended.
        package var lines: [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    package let output = Observed(Written())
    package let errors = Observed(Written())
    package let pid: pid_t
    private let ended = Observed<Ending?>(nil)

    /// Starts a program, with nothing of this process's environment; it finds the open file `descriptor` as number 3.
    package init(
        _ command: [String],
        environment: [String: String],
        input: [UInt8] = [],
        descriptor: CInt? = nil
    ) throws {
        let (inputEnds, outputEnds, errorEnds) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputEnds.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, outputEnds.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errorEnds.writing, 2)
        if let descriptor { posix_spawn_file_actions_adddup2(&actions, descriptor, 3) }
        // The thread that starts it may block signals, which it would inherit and never hear.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawnp(&pid, command[0], &actions, &attributes, words, variables)
        for end in [inputEnds.reading, outputEnds.writing, errorEnds.writing] { close(end) }
        guard code == 0 else {
            for end in [inputEnds.writing, outputEnds.reading, errorEnds.reading] { close(end) }
            throw SystemError(call: "starting \(command[0])", code: code)
        }
        self.pid = pid
        Self.collect(outputEnds.reading, output)
        Self.collect(errorEnds.reading, errors)
        Self.feed(input, inputEnds.writing)
        Thread.detachNewThread { [self] in reap() }
    }

    /// Waits for the program to end, and for all that it has written.
    package func ending() async throws -> Ending {
        let ending = try await ended.first { $0 }
        try await output.until(\.isComplete)
        try await errors.until(\.isComplete)
        return ending
    }

    /// Waits for its end, and returns how it ended and what it wrote.
    package func answer() async throws -> Answer {
        Answer(ending: try await ending(), output: output.value.text, errors: errors.value.text)
    }

    /// Kills it if it still runs, and waits for its end.
    package func end() async {
        signal(SIGKILL)
        _ = try? await ending()
    }

    /// Sends it a signal, unless it has ended: then its number may be another's.
    package func signal(_ number: CInt) {
        ended.update { if $0 == nil { kill(pid, number) } }
    }

    private func reap() {
        var info = siginfo_t()
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        ended.update { ending in
            var status: CInt = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
        }
    }

    private static func collect(_ descriptor: CInt, _ written: Observed<Written>) {
        Thread.detachNewThread {
            var chunk = [UInt8](repeating: 0, count: 64 << 10)
            while true {
                let count = read(descriptor, &chunk, chunk.count)
                if count > 0 {
                    written.update { $0.bytes += chunk[..<count] }
                } else if count == 0 || errno != EINTR {
                    break
                }
            }
            close(descriptor)
            written.update { $0.isComplete = true }
        }
    }

    private static func feed(_ bytes: [UInt8], _ descriptor: CInt) {
        guard !bytes.isEmpty else {
            close(descriptor)
            return
        }
        Thread.detachNewThread {
            // A program that does not read is no fault of the test.
            try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(bytes))
        }
    }
}
