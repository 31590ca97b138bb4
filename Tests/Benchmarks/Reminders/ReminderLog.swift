import Foundation
import TestSupport

/// The reminders that a daemon's log tells of.
struct ReminderLog {
    struct Odd: Error, CustomStringConvertible {
        let description: String
    }

    let path: String

    private static let mark = Data(" rung=".utf8)
    /// Looks so long without anything new, in milliseconds, before it gives up.
    private static let patience = 60_000
    private static let pause = 5

    /// Returns when so many lines tell of one.
    func wait(for count: Int) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        var (rest, found, idle) = (Data(), 0, 0)
        while found < count {
            let new = try file.readToEnd() ?? Data()
            idle = new.isEmpty ? idle + Self.pause : 0
            guard idle < Self.patience else { throw Odd(description: "\(found) of \(count) reminders in the log") }
            let lines = (rest + new).split(separator: 0x0A, omittingEmptySubsequences: false)
            rest = lines.last.map { Data($0) } ?? Data()
            found += lines.dropLast().count { $0.firstRange(of: Self.mark) != nil }
            if new.isEmpty { _ = poll(nil, 0, CInt(Self.pause)) }
        }
    }
}
