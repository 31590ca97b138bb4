import Foundation
import StrictJSON
import TestSupport
import Testing

/// Evidence that is not what was stored: the daemon goes on, says which file it is, and never hands out another's content.
@Suite(.serialized, .enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10)))
struct DamagedEvidenceTests {
    /// What has happened to a file, what reading it says, and what `verify` finds.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let what: JSON
        let rule: JSON
        let happen: @Sendable (String) throws -> Void

        static let all = [
            Damage(testDescription: "cut short", what: "damaged_file", rule: "file_changed") { path in
                try SystemError.check("truncate", truncate(path, 5))
            },
            Damage(testDescription: "emptied", what: "damaged_file", rule: "file_changed") { path in
                try SystemError.check("truncate", truncate(path, 0))
            },
            Damage(testDescription: "replaced", what: "damaged_file", rule: "file_changed") { path in
                let length = try Data(contentsOf: URL(filePath: path)).count
                try Data(repeating: 0x41, count: length).write(to: URL(filePath: path))
            },
            Damage(testDescription: "a folder", what: "unreadable_file", rule: "file_unreadable") { path in
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            },
            Damage(testDescription: "missing", what: "missing_file", rule: "file_missing") { path in
                try FileManager.default.removeItem(atPath: path)
            },
        ]
    }

    @Test(arguments: Damage.all, [true, false])
    func theFileIsNamedAndEverythingElseIsServed(_ damage: Damage, whileItRuns: Bool) async throws {
        try await DaemonFixture.with { f in
            let (id, files) = try await endorsed(f)
            let clerk = try await f.connect(as: .clerk)
            // Read before, so that what is known of it has to be forgotten.
            #expect(try await read(files[0], clerk) == Reply.part("第一份纪要"))
            if !whileItRuns { try await f.daemon.stop() }
            try damage.happen("\(f.state)/evidence/\(files[0].prefix(2))/\(files[0])")
            if !whileItRuns { try await f.start() }

            let reader = try await f.connect(as: .clerk)
            let reply = try await read(files[0], reader)
            #expect(reply.error == "io.yishi.Proposals.NotFound", "\(reply)")
            #expect(reply["what"] == damage.what && reply["id"] == .string(files[0]))
            #expect(try await read(files[1], reader) == Reply.part("第二份纪要"))
            let history = try await reader.call("io.yishi.Proposals.History", ["id": .string(id)])
            #expect(history["events"]?.array?.contains { $0.canonicalText.contains(files[0]) } == true)
            let faults = try await f.faults()
            #expect(faults.map { $0["place"] } == [.string("file \(files[0])")])
            #expect(faults.map { $0["rule"] } == [damage.rule])
            try await f.enterProposal("照常办理")
        }
    }

    @Test(.enabled(if: Injection.isAvailable, Injection.missing))
    func aFileThatTheDiskDoesNotGiveIsAnErrorOfThatFileAlone() async throws {
        try await DaemonFixture.with { f in
            let (_, files) = try await endorsed(f)
            let clerk = try await f.connect(as: .clerk)
            // Whatever else has to be read for it is in memory from then on.
            #expect(try await read(files[0], clerk) == Reply.part("第一份纪要"))
            let fault = try await f.meet(.fail("pread64", "EIO", "1+"))
            let reply = try await read(files[0], clerk)
            #expect(reply.error == "io.yishi.Proposals.NotFound" && reply["what"] == "unreadable_file", "\(reply)")
            fault.signal(SIGTERM)
            _ = try await fault.ending()
            #expect(try await read(files[0], clerk) == Reply.part("第一份纪要"))
            #expect(try await f.connect().call("io.yishi.Manage.Status")["state"] == "ready")
            try await f.enterProposal("照常办理")
        }
    }

    /// A proposal that was endorsed on two papers, and their digests.
    private func endorsed(_ f: DaemonFixture) async throws -> (id: String, files: [String]) {
        try await f.openOffice()
        let id = try await f.enterProposal("老旧小区停车难治理")
        try await f.shortlist(id)
        var files: [String] = []
        for text in ["第一份纪要", "第二份纪要"] { files.append(try await f.store(text, for: id)) }
        try await f.endorse(id, minutes: files)
        return (id, files)
    }

    private func read(_ sha256: String, _ connection: Connection) async throws -> Reply {
        try await connection.call("io.yishi.Proposals.ReadFile", ["sha256": .string(sha256), "offset": 0])
    }
}

extension Reply {
    /// The whole of a small file.
    fileprivate static func part(_ text: String) -> Reply {
        let bytes = Data(text.utf8)
        let parameters: JSONObject = [
            "part": .string(bytes.base64EncodedString()), "size": .integer(bytes.count),
        ]
        return Reply(["parameters": .object(parameters)])
    }
}
