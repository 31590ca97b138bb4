import Foundation
import TestSupport

/// How often a second the disk makes a page's worth of bytes last for ever.
///
/// A file that grows has its new size synced too, which on many file systems costs as much again; SQLite's log grows only
/// until it is overwritten from its start.
struct DiskProbe {
    let folder: String
    let seconds: Int

    func run() throws -> DiskFigures {
        DiskFigures(appending: try rate(preallocated: 0), overwriting: try rate(preallocated: 16 << 20))
    }

    private func rate(preallocated size: Int) throws -> Double {
        let path = "\(folder)/probe"
        let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw SystemError(call: "open", code: errno) }
        defer {
            close(file)
            unlink(path)
        }
        let page = [UInt8](repeating: 0x59, count: 4_096)
        for offset in stride(from: 0, to: size, by: page.count) { try write(page, to: file, at: offset) }
        try SystemError.check("fsync", fsync(file))
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        var count = 0
        while clock.now < end {
            let offset = count * page.count
            try write(page, to: file, at: size > 0 ? offset % size : offset)
            try SystemError.check("fdatasync", fdatasync(file))
            count += 1
        }
        return Double(count) / clock.now.seconds(since: start)
    }

    private func write(_ page: [UInt8], to file: CInt, at offset: Int) throws {
        guard pwrite(file, page, page.count, offset) == page.count else {
            throw SystemError(call: "pwrite", code: errno)
        }
    }
}
