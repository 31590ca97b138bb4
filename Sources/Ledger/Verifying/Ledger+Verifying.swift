import Crypto
import GRDB
import WorkflowCore

extension Ledger {
    /// Checks everything: the chain of digests, each subject's revisions, all that is listed and shown against a replay
    /// of the events, and the stored files against their digests.
    ///
    /// What cannot be read is a fault like others, and the check goes on behind it; from then on the ledger takes no
    /// changes. Others are served meanwhile: it reads in pages and computes between them. Events that are recorded while it runs
    /// are not among those it reports on.
    ///
    /// `head` is a digest that was noted earlier and must occur. Without one, a ledger whose last events were taken away
    /// together with all that came of them, or that was rewritten from some event on, looks sound.
    package nonisolated func verify(head: String? = nil) async throws(LedgerError) -> VerifyReport {
        var report = VerifyReport()
        let (schema, indexes) = try await Ledger.inMemory().read { (try $0.schema() ?? [:], try $0.indexes()) }
        let differing = try await checkSchema(against: schema, &report)
        try await checkChain(wanted: head, &report)
        try await checkSubjects(&report)
        try await checkUnfounded(&report)
        try await checkDelivery(&report)
        try await checkIndexes(indexes, except: differing, &report)
        try await checkEvidence(&report)
        // Neither can what is shown be computed anew from such an event.
        if let fault = report.faults.first(where: { $0.code == .eventIllegal }) {
            health.note(.damaged("\(fault.place): \(fault.detail ?? fault.code.rawValue)"))
        }
        return report
    }

    /// Returns what is not as this program makes it, or is not there at all.
    private nonisolated func checkSchema(
        against expected: [String: String],
        _ report: inout VerifyReport
    ) async throws(LedgerError) -> Set<String> {
        guard let found = try await read({ try $0.schema() }) else {
            report.add(.unreadable, at: .table("sqlite_schema"))
            return Set(expected.keys)
        }
        let differing = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
        for name in differing.sorted() { report.add(.schemaDiffers, at: .ledger, name) }
        return differing
    }

    private nonisolated func checkChain(
        wanted: String?,
        _ report: inout VerifyReport
    ) async throws(LedgerError) {
        let last = try await read { try $0.head().seq }
        var chain = ChainCheck(wanted: wanted)
        var seq = 0
        while true {
            let after = seq
            let page = try await read { try $0.verifiableEvents(after: after, through: last, limit: 500) }
            for (seq, event) in page.events {
                if let event {
                    chain.take(event.row, digest: event.digest, &report)
                } else {
                    chain.skip(seq, &report)
                }
            }
            guard let end = page.end else { break }
            seq = end
        }
        chain.finish(&report)
    }

    private nonisolated func checkSubjects(_ report: inout VerifyReport) async throws(LedgerError) {
        var subject = ""
        while true {
            let after = subject
            guard let page = try await read({ try $0.subjects(after: after, limit: 200) }) else {
                report.add(.unreadable, at: .table("events"))
                return
            }
            for subject in page { try await check(subject, &report) }
            guard let last = page.last else { return }
            subject = last
        }
    }

    private nonisolated func check(_ subject: String, _ report: inout VerifyReport) async throws(LedgerError) {
        let stored = try await read { try $0.rows(of: subject) }
        for place in stored.unreadable { report.add(.unreadable, at: place) }
        guard let events = stored.events else { return }
        var replay = Replay()
        for event in events { replay.take(event.row, digest: event.digest, &report) }
        // What cannot be replayed has been reported, and there is nothing to compare to.
        guard replay.isWhole else { return }
        stored.rows.compare(to: replay.rows, except: Set(stored.unreadable.compactMap(\.table)), &report)
        let named = replay.evidence
        guard !named.isEmpty else { return }
        // Where the table cannot be read, the check of the files says so.
        let unlinked = try await read { reader in
            try named.filter { try reader.isLinked($0.sha256, $0.event) == false }
        }
        for link in unlinked {
            report.add(.rowDiffers, at: .row(table: "evidence", key: "\(link.sha256) \(link.event)"))
        }
    }

    private nonisolated func checkUnfounded(_ report: inout VerifyReport) async throws(LedgerError) {
        var key = 0
        while true {
            let after = key
            guard let page = try await read({ try $0.unfounded(after: after, limit: 500) }) else {
                report.add(.unreadable, at: .table("proposals"))
                break
            }
            for key in page.keys {
                report.add(.rowUnfounded, at: .row(table: "proposals", key: ProposalID(key: key).description))
            }
            guard let last = page.last else { break }
            key = last
        }
        guard let orphans = try await read({ try $0.orphans() }) else {
            for table in ["contents", "units", "papers"] { report.add(.unreadable, at: .table(table)) }
            return
        }
        for orphan in orphans {
            report.add(.rowUnfounded, at: .row(table: orphan.table, key: orphan.key))
        }
    }

    /// How far reminders were handed on is not computed from events, but it can be no further than they go.
    private nonisolated func checkDelivery(_ report: inout VerifyReport) async throws(LedgerError) {
        switch try await read({ try $0.isDeliverySound() }) {
        case true?: break
        case false?: report.add(.rowDiffers, at: .table("delivery"))
        case nil: report.add(.unreadable, at: .table("delivery"))
        }
    }

    private nonisolated func checkEvidence(_ report: inout VerifyReport) async throws(LedgerError) {
        var last = EvidenceLink(sha256: "", event: 0)
        var sha256 = ""
        while true {
            let after = last
            guard let page = try await read({ try $0.evidenceLinks(after: after, limit: 200) }) else {
                report.add(.unreadable, at: .table("evidence"))
                return
            }
            for (link, isNamed) in page {
                if !isNamed {
                    report.add(.rowUnfounded, at: .row(table: "evidence", key: "\(link.sha256) \(link.event)"))
                }
                if link.sha256 != sha256 {
                    sha256 = link.sha256
                    report.evidenceCount += 1
                    await checkFile(sha256, &report)
                }
                last = link
            }
            if page.isEmpty { break }
        }
        for shelf in UInt8.min...UInt8.max { try await checkUnnamed(on: shelf, &report) }
    }

    /// A file that no event names is one that arrived and was not used: it may still be, and must be what its name says.
    private nonisolated func checkUnnamed(
        on shelf: UInt8,
        _ report: inout VerifyReport
    ) async throws(LedgerError) {
        for sha256 in await evidence.stored(on: shelf) {
            let isUnnamed = try await read { try $0.events(naming: sha256).isEmpty }
            if isUnnamed { await checkFile(sha256, &report) }
        }
    }

    private nonisolated func checkFile(_ sha256: String, _ report: inout VerifyReport) async {
        var hash = SHA256()
        var offset = 0
        do throws(LedgerError) {
            while true {
                guard let part = try await evidence.bytes(of: sha256, offset: offset, count: 1 << 20) else {
                    report.add(.fileMissing, at: .file(sha256))
                    return
                }
                if part.isEmpty { break }
                hash.update(data: part)
                offset += part.count
            }
        } catch {
            report.add(.fileUnreadable, at: .file(sha256), error.label.en)
            return
        }
        if hash.finalize().hexadecimal != sha256 { report.add(.fileChanged, at: .file(sha256)) }
    }
}
