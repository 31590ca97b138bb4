import Foundation
import Glibc

/// The process's own input and output.
package struct SystemConsole: Console {
    package let isInteractive: Bool
    package let style: Style

    package init(_ environment: [String: String]) {
        let showsOnTerminal = isatty(STDOUT_FILENO) == 1
        isInteractive = isatty(STDIN_FILENO) == 1 && showsOnTerminal
        let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        style = Style(color: showsOnTerminal && wantsColor, width: showsOnTerminal ? Self.width() : nil)
    }

    private static func width() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    package func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

    package func writeError(_ text: String) { Self.write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EPIPE {
                // Nobody reads any more, as in `yishi list | head`: end as the signal would have.
                exit(128 + SIGPIPE)
            } else if errno != EINTR {
                exit(ProgramExit.failed.rawValue)
            }
        }
    }

    package func readLine() -> String? { Swift.readLine(strippingNewline: true) }

    package func readInput() throws -> [UInt8] { Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
}
