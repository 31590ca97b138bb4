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
    ///
    /// When this process ends, however it ends, the program is killed, unless it is one that `endsByItself` then.
    package init(
        _ command: [String],
        environment: [String: String],
        input: [UInt8] = [],
        descriptor: CInt? = nil,
        endsByItself: Bool = false
    ) throws {
        let (inputEnds, outputEnds, errorEnds) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
        let start = ProgramStart(
            command: endsByItself ? command : Self.endingWithParent + command,
            environment: environment,
            descriptors: [inputEnds.reading, outputEnds.writing, errorEnds.writing] + (descriptor.map { [$0] } ?? [])
        )
        do {
            pid = try start.run { [ended] pid in Self.reap(pid, ended) }
        } catch {
            for end in [inputEnds, outputEnds, errorEnds].flatMap({ [$0.reading, $0.writing] }) { close(end) }
            throw error
        }
        for end in [inputEnds.reading, outputEnds.writing, errorEnds.writing] { close(end) }
        Self.collect(outputEnds.reading, output)
        Self.collect(errorEnds.reading, errors)
        Self.feed(input, inputEnds.writing)
    }

    /// The command that runs another one until the end of whoever has started it.
    package static let endingWithParent = ["setpriv", "--pdeathsig=KILL"]

    /// Waits for the program to end, and for all that it has written.
    package func ending() async throws -> Ending {
        let ending = try await ended.first { $0 }
        try await output.until(\.isComplete)
        try await errors.until(\.isComplete)
        return ending
    }

    /// Waits until something has happened, and returns `nil`; or how the program ended, if it ended before.
    package func ending(before event: @escaping @Sendable () async throws -> Void) async throws -> Ending? {
        try await withThrowingTaskGroup(of: Ending?.self) { group in
            group.addTask {
                try await event()
                return nil
            }
            group.addTask { try await self.ending() }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
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

    private static func reap(_ pid: pid_t, _ ended: Observed<Ending?>) {
        var info = siginfo_t()
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        ended.update { $0 = Ending(reaping: pid) }
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

extension ChildProcess.Ending {
    /// Waits for a program that this process has started, whose number may then be another's.
    init(reaping pid: pid_t) {
        var status: CInt = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
}
