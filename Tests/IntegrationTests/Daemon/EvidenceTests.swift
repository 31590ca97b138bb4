import Foundation
import StrictJSON
import TestSupport
import Testing

/// Files that come as evidence, and those that should not.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct EvidenceTests {
    @Test func aFileOverTheConfiguredSizeIsRefusedByNameAndLeavesNothing() async throws {
        try await DaemonFixture.with("evidence_limit: 1 KiB") { f in
            let (clerk, id) = try await office(f)
            let half = [UInt8](repeating: 0x61, count: 513)
            let first = try await add(half, to: id, last: false, by: clerk)
            let upload = try #require(first["upload"]?.string)
            let second = try await add(half, to: id, upload: upload, by: clerk)
            #expect(second.error == "io.yishi.Proposals.Refused")
            #expect(second.codes == ["file_too_large"])
            #expect(try await add([], to: id, upload: upload, by: clerk).error == "io.yishi.Proposals.NotFound")
            #expect(try storedFiles(f) == [])
            let fitting = try await add([UInt8](repeating: 0x61, count: 1_024), to: id, by: clerk)
            #expect(fitting["sha256"]?.string?.count == 64)
            #expect(try storedFiles(f).count == 1)
        }
    }

    @Test func aNameThatIsAPathIsRefusedByName() async throws {
        try await DaemonFixture.with { f in
            let (clerk, id) = try await office(f)
            let names = [
                "../x", "../../ledger.sqlite", "/etc/passwd", "a/b", "a\\b", "..", ".", ".hidden", "a\u{0}b", "a\nb",
                "",
                "\u{1B}[31m", "a\u{202E}fdp.exe", "\u{2028}", String(repeating: "长", count: 100),
            ]
            for name in names {
                let reply = try await add(Array("x".utf8), to: id, name: name, by: clerk)
                #expect(reply.error == "io.yishi.Proposals.Refused", "\(name.debugDescription): \(reply)")
                #expect(reply.codes == ["file_name_invalid"], "\(name.debugDescription)")
            }
            #expect(try storedFiles(f) == [])
        }
    }

    @Test(arguments: ["%", "eA", "eA==eA==", "eA==\n", "ｅＡ＝＝", " eA=="])
    func aPartThatIsNotInBase64IsRefusedByName(_ part: String) async throws {
        try await DaemonFixture.with { f in
            let (clerk, id) = try await office(f)
            let reply = try await clerk.call(
                "io.yishi.Proposals.AddFile",
                ["id": .string(id), "name": "a.txt", "part": .string(part), "last": true]
            )
            #expect(reply.error == "org.varlink.service.InvalidParameter")
            #expect(reply["parameter"] == "part")
            #expect(try storedFiles(f) == [])
        }
    }

    @Test func anUploadIsItsOwnersAlone() async throws {
        try await DaemonFixture.with { f in
            let (clerk, id) = try await office(f)
            let upload = try #require(try await add([0x61], to: id, last: false, by: clerk)["upload"]?.string)
            let other = try await f.connect(as: .committee)
            #expect(try await add([0x62], to: id, upload: upload, by: other).error == "io.yishi.Proposals.NotFound")
            #expect(
                try await add([0x62], to: id, upload: "../../ledger", by: other).error == "io.yishi.Proposals.NotFound"
            )
            #expect(try await add([0x63], to: id, upload: upload, by: clerk)["sha256"] != nil)
        }
    }

    @Test(arguments: ["../../ledger.sqlite", "../ledger.lock", "/etc/passwd", "", String(repeating: "0", count: 64)])
    func onlyEvidenceCanBeReadBack(_ digest: String) async throws {
        try await DaemonFixture.with { f in
            let reply = try await f.connect().call(
                "io.yishi.Proposals.ReadFile",
                ["sha256": .string(digest), "offset": 0]
            )
            #expect(reply.error == "io.yishi.Proposals.NotFound")
        }
    }

    @Test func aFileThatWasChangedOrTakenAwayIsFound() async throws {
        try await DaemonFixture.with { f in
            let (clerk, id) = try await office(f)
            var digests: [String] = []
            for text in ["第一份", "第二份"] {
                digests.append(try #require(try await add(Array(text.utf8), to: id, by: clerk)["sha256"]?.string))
            }
            try await f.shortlist(id)
            try await f.endorse(id, minutes: digests)
            #expect(try await f.faults() == [])
            let files = try storedFiles(f).map { URL(filePath: "\(f.state)/evidence/\($0)") }
            let (changed, missing) = (
                try #require(files.first { $0.lastPathComponent == digests[0] }),
                try #require(files.first { $0.lastPathComponent == digests[1] })
            )
            try Data("改过了".utf8).write(to: changed)
            try FileManager.default.removeItem(at: missing)
            let faults = try await f.faults()
            #expect(Set(faults.map { $0["place"]?.string }) == Set(digests.map { "file \($0)" }))
            #expect(Set(faults.map { $0["rule"]?.string }) == ["file_changed", "file_missing"])
        }
    }

    private func office(_ f: DaemonFixture) async throws -> (clerk: Connection, id: String) {
        try await f.openOffice()
        return (try await f.connect(as: .clerk), try await f.enterProposal("补齐农村养老服务业短板"))
    }

    private func add(
        _ part: [UInt8],
        to id: String,
        name: String = "附件.pdf",
        upload: String? = nil,
        last: Bool = true,
        by connection: Connection
    ) async throws -> Reply {
        var parameters: JSONObject = [
            "id": .string(id), "name": .string(name), "part": .string(Data(part).base64EncodedString()),
            "last": .bool(last),
        ]
        parameters["upload"] = upload.map { .string($0) }
        return try await connection.call("io.yishi.Proposals.AddFile", parameters)
    }

    /// The paths of all files below the evidence folder.
    private func storedFiles(_ f: DaemonFixture) throws -> [String] {
        let folder = "\(f.state)/evidence"
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
