import Foundation
import StrictJSON
import YishiAPI

/// Files of the user's machine.
enum Files {
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw unreadable(path, error)
        }
    }

    static func text(_ path: String) throws(CommandFailure) -> String {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else {
            throw .usage(tr("{path} is not text in UTF-8.", ["path": path]))
        }
        return text
    }

    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .failed(
                tr("{path} cannot be written: {reason}", ["path": path, "reason": error.localizedDescription])
            )
        }
    }

    private static func unreadable(_ path: String, _ error: any Error) -> CommandFailure {
        .usage(tr("{path} cannot be read: {reason}", ["path": path, "reason": error.localizedDescription]))
    }
}

/// Evidence on its way to the daemon and back, part by part.
struct EvidenceTransfer {
    let daemon: any Daemon

    /// As much as fits a request well, in bytes.
    private static let partSize = 256 * 1024

    /// Stores a file for a proposal and gives its digest.
    func store(_ path: String, for id: String) throws -> (sha256: String, name: String) {
        let bytes = try Files.bytes(path)
        let name = URL(filePath: path).lastPathComponent
        var upload: String?
        var sent = 0
        while true {
            let part = bytes[sent..<min(sent + Self.partSize, bytes.count)]
            sent += part.count
            let reply = try daemon.call(
                Proposals.AddFile.self,
                .init(
                    id: id,
                    name: name,
                    upload: upload,
                    part: Data(part).base64EncodedString(),
                    last: sent == bytes.count
                )
            )
            upload = reply.upload
            guard sent == bytes.count else { continue }
            guard let sha256 = reply.sha256 else {
                throw DaemonError.misunderstood("AddFile: sha256")
            }
            return (sha256, name)
        }
    }

    /// The whole of a stored file.
    func fetch(_ sha256: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let reply = try daemon.call(Proposals.ReadFile.self, .init(sha256: sha256, offset: bytes.count))
            guard let part = Data(base64Encoded: reply.part) else { throw DaemonError.misunderstood("ReadFile: part") }
            bytes += part
            if bytes.count >= reply.size { return bytes }
            if part.isEmpty { throw DaemonError.misunderstood("ReadFile: size") }
        }
    }
}
