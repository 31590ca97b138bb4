import Foundation
import Ledger
import StrictJSON
import TestSupport
import YishiAPI
import YishiDaemon

/// The folder in which ledgers of certain sizes are kept from one run to the next.
struct LedgerShelf: Sendable {
    let path: String

    /// What `BENCH_FOLDER` names, or one for files that can be made again.
    static func standard() throws -> LedgerShelf {
        let environment = ProcessInfo.processInfo.environment
        let cache = geteuid() == 0 ? "/var/cache" : environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
        let path = environment["BENCH_FOLDER"] ?? cache + "/yishi-bench"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return LedgerShelf(path: path)
    }

    /// The ledger with so many events, made now if it is not there yet.
    func ledger(events: Int) async throws -> BenchLedger {
        let name = "\(events)-\(version)"
        if let ledger = try BenchLedger(at: "\(path)/\(name)", events: events) {
            // Brings it to the newest schema, which is no start to be measured.
            try await Ledger.open("\(path)/\(name)").close()
            return ledger
        }
        note("making a ledger of \(events) events in \(path)")
        let scratch = try Scratch(in: path)
        defer { scratch.remove() }
        let folder = try scratch.makeFolder("state")
        let rowBytes = try await LedgerMaker(in: folder, events: events).make()
        try Data(JSON.object(["rowBytes": .integer(rowBytes)]).canonicalText.utf8)
            .write(to: URL(filePath: "\(folder)/\(BenchLedger.mark)"))
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        try FileManager.default.moveItem(atPath: folder, toPath: "\(path)/\(name)")
        guard let made = try BenchLedger(at: "\(path)/\(name)", events: events) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return made
    }

    /// What the ledgers depend on: another version of the program, or another definition, has others.
    private var version: String {
        "\(YishiVersion.current)-\(Digest.sha256(Shipped.definition).prefix(8))"
    }
}

/// A ledger of a certain size, of which copies are worked on.
struct BenchLedger: Sendable {
    let events: Int
    /// What an event's row holds, in bytes.
    let rowBytes: Int
    private let path: String

    /// Each of 64 clients needs a proposal that can be submitted or sent back.
    static let smallest = 1_000
    /// A file that says of the ledger beside it what one would have to open it for; it is written last.
    static let mark = "made.json"

    init?(at path: String, events: Int) throws {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(Self.mark)") else { return nil }
        self.events = events
        self.path = path
        rowBytes = try JSON(parsing: Array(data))["rowBytes"]?.integer ?? 0
    }

    func copy(to folder: String) throws { try Self.copy(from: path, to: folder) }

    /// Copies a ledger into that folder, and sees to it that the disk has it and the memory has not.
    static func copy(from path: String, to folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasPrefix("ledger.sqlite") {
            let target = "\(folder)/\(name)"
            try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: target)
            let file = open(target, O_RDONLY)
            guard file >= 0 else { throw SystemError(call: "open", code: errno) }
            defer { close(file) }
            try SystemError.check("fsync", fsync(file))
            try SystemError.check("posix_fadvise", posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED))
        }
    }
}
