internal import Glibc
internal import Synchronization

/// This process's standard error.
package enum StandardError {
    package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    private static let turn = Mutex(())

    /// Writes the whole text, and no other text of this process into the middle of it.
    ///
    /// A text that cannot be written is lost: there is no further place to report it to.
    package static func write(_ text: String) {
        turn.withLock { _ in
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
