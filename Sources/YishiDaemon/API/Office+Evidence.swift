import Foundation
import Ledger
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods that store and read evidence.
extension Office {
    private static let partLimit = 512 << 10

    func addFile(_ input: Proposals.AddFile.Input, for caller: Caller) async throws -> Proposals.AddFile.Output {
        guard let part = Data(base64Encoded: input.part), part.count <= Self.partLimit else {
            throw VarlinkError.invalidParameter("part")
        }
        guard Self.isPlainName(input.name) else {
            throw refusal(of: input, "file_name_invalid", Self.nameRule, at: "name")
        }
        _ = try await proposal(input.id, for: caller)
        try await engine.checkTakesChanges()
        let evidence = engine.ledger.evidence
        let now = engine.time.moment.instant
        do throws(LedgerError) {
            var upload = input.upload ?? ""
            if upload.isEmpty { upload = try await evidence.begin(owner: caller.user, at: now) }
            try await evidence.add(Array(part), to: upload, owner: caller.user, at: now)
            guard input.last else { return Proposals.AddFile.Output(upload: upload) }
            let file = try await evidence.finish(upload, owner: caller.user)
            return Proposals.AddFile.Output(upload: upload, sha256: file.sha256)
        } catch {
            switch error {
            case .uploadUnknown: throw ChangeRefusal.notFound(what: "upload", id: input.upload ?? "")
            case .fileTooLarge: throw refusal(of: input, "file_too_large", error.label, at: "part")
            case .tooManyUploads: throw ChangeRefusal.busy
            default: throw error
            }
        }
    }

    func readFile(_ input: Proposals.ReadFile.Input, for caller: Caller) async throws -> Proposals.ReadFile.Output {
        guard input.offset >= 0 else { throw VarlinkError.invalidParameter("offset") }
        try await checkSight(of: input.sha256, for: caller)
        let evidence = engine.ledger.evidence
        let read: (part: [UInt8], size: Int)?
        do throws(LedgerError) {
            read = try await evidence.read(input.sha256, offset: input.offset, count: Self.partLimit)
        } catch {
            // The one file, and nothing of the ledger.
            switch error {
            case .evidenceDamaged: throw ChangeRefusal.notFound(what: "damaged_file", id: input.sha256)
            case .evidenceUnreadable: throw ChangeRefusal.notFound(what: "unreadable_file", id: input.sha256)
            default: throw error
            }
        }
        guard let read else {
            let isNamed = try await !engine.ledger.read { try $0.events(naming: input.sha256) }.isEmpty
            throw ChangeRefusal.notFound(what: isNamed ? "missing_file" : "file", id: input.sha256)
        }
        return Proposals.ReadFile.Output(part: Data(read.part).base64EncodedString(), size: read.size)
    }

    /// A unit's account reads the files of its own proposals.
    private func checkSight(of sha256: String, for caller: Caller) async throws {
        guard caller.unit != nil else { return }
        let subjects = try await engine.ledger.read { reader in
            Set(try reader.events(naming: sha256).flatMap { try reader.events(in: $0...$0) }.map(\.content.subject))
        }
        for subject in subjects {
            if let proposal = try? await engine.proposal(subject), caller.sees(proposal) { return }
        }
        throw ChangeRefusal.notFound(what: "file", id: sha256)
    }

    private func refusal(
        of input: Proposals.AddFile.Input,
        _ code: String,
        _ label: Label,
        at field: String
    ) -> Proposals.Failure {
        let reason = Proposals.Reason(code: code, field: field, label: WireLabel(label), who: [])
        return .refused(id: input.id, action: "add_file", reasons: [reason])
    }

    private static let nameRule = Label(
        zh: "文件名须为 1 至 255 字节，不含路径和控制字符，不以点开头",
        en: "A file's name has 1 to 255 bytes, no path, no control characters, and no dot at its beginning"
    )

    /// A name that could be taken for a path, or that a terminal would not show as it is, is refused.
    private static func isPlainName(_ name: String) -> Bool {
        (1...255).contains(name.utf8.count) && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\\")
            && name.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
                default: true
                }
            }
    }
}
