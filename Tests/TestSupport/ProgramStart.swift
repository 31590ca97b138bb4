import Foundation
import Synchronization

/// A program with what it is to be started with.
struct ProgramStart: Sendable {
    let command: [String]
    let environment: [String: String]
    /// Its open files, from number 0 on.
    let descriptors: [CInt]

    /// Starts it, and waits until it has started.
    ///
    /// The thread that starts it stays with `body`: of a program that is to end with its parent the kernel takes the thread that
    /// has started it for the parent, and threads of tasks end when they are idle.
    func run(staying body: @escaping @Sendable (pid_t) -> Void) throws -> pid_t {
        let started = Started()
        Thread.detachNewThread {
            let result = Result { try spawn() }
            started.result.withLock { $0 = result }
            started.signal.signal()
            if case .success(let pid) = result { body(pid) }
        }
        started.signal.wait()
        guard let result = started.result.withLock({ $0 }) else {
            throw SystemError(call: "starting \(command[0])", code: ECHILD)
        }
        return try result.get()
    }

    private final class Started: Sendable {
        let signal = DispatchSemaphore(value: 0)
        let result = Mutex<Result<pid_t, any Error>?>(nil)
    }

    func spawn() throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(number))
        }
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
        guard code == 0 else { throw SystemError(call: "starting \(command[0])", code: code) }
        return pid
    }
}
