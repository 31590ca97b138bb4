import Ledger
import Logging
import StrictJSON
import Systemd
import Testing
import Varlink
import WorkflowCore
import YishiDaemon

@Suite struct JournalMessageTests {
    @Test(arguments: JournalKind.allCases)
    func aKindWritesItsId(_ kind: JournalKind) {
        guard let message = JournalMessage.sample(of: kind) else { return }
        #expect(message.kind == kind)
        let texts = texts(of: message)
        #expect(texts.contains("MESSAGE_ID=\(kind.rawValue)"))
        for field in message.fields { #expect(texts.contains("\(field.key.name)=\(field.value)")) }
    }

    @Test func anEntryNamesThePlaceInTheCodeThatWroteIt() {
        let texts = texts(of: .stopped)
        #expect(texts.contains("CODE_FILE=YishiDaemonTests/JournalMessageTests.swift"))
        #expect(texts.contains { $0.hasPrefix("CODE_LINE=") })
        #expect(texts.contains { $0.hasPrefix("CODE_FUNC=texts(of:)") })
    }

    @Test func anEventTellsWhoDidWhatWhere() throws {
        let position = Position(step: "topic", state: "approved")
        let change = Change(action: "approve", input: [:], position: position)
        let message = JournalMessage.event(event(about: "2026-001", .acted, detail: change.json))
        #expect(message.text == "2026-001: acted approve → approved")
        #expect(
            message.fields == [
                .proposal: "2026-001", .action: "approve", .step: "topic", .state: "approved", .event: "acted",
                .actor: "ann", .seq: "3",
            ]
        )
    }

    @Test(arguments: EventKind.allCases)
    func nothingThatWasWrittenIsInAnEntry(_ kind: EventKind) throws {
        let secret = "秘密"
        let change = Change(
            action: "approve",
            input: ["opinion": .string(secret)],
            position: Position(step: "topic", state: "approved"),
            set: ["title": .string(secret)],
            was: ["title": .string(secret)],
            add: ["opinions": .string(secret)],
            papers: [Paper(number: secret, proposal: "2026-001", content: secret)],
            files: [EvidenceFile(sha256: secret, name: secret)]
        )
        var detail = change.json
        detail["text"] = .string(secret)
        detail["unit"] = .string(secret)
        detail["name"] = .string(kind == .definitionInstalled ? "own" : secret)
        detail["digest"] = "d"
        for subject in ["2026-001", EventDraft.office] {
            let event = event(about: subject, kind, detail: detail, authority: secret)
            for text in texts(of: .event(event)) { #expect(!text.contains(secret), "\(text)") }
        }
    }

    @Test func aFailedMethodSaysOfAnUnknownErrorOnlyWhatItIs() {
        struct Quoting: Error { let text: String }
        let message = JournalMessage.incident(.failed(method: "a.b.C", Quoting(text: "秘密")), suppressed: 0)
        #expect(message.text == "a.b.C failed: Quoting")
        let known = JournalMessage.incident(.failed(method: "a.b.C", LedgerError.closed), suppressed: 0)
        #expect(known.fields[.reason] == LedgerError.closed.label.en)
    }

    private func event(
        about subject: String,
        _ kind: EventKind,
        detail: JSONObject,
        authority: String? = nil
    ) -> Event {
        Event(
            seq: 3,
            at: Instant(milliseconds: 0),
            content: EventDraft(
                subject: subject,
                revision: 1,
                kind: kind,
                actor: "ann",
                authority: authority,
                definition: "d",
                detail: detail
            ),
            request: nil,
            digest: "d"
        )
    }

    /// The entry as the journal gets it.
    private func texts(of message: JournalMessage) -> [String] {
        let journal = TestJournal()
        journal.logger.write(message)
        return journal.entries.flatMap { $0.fields.map { String(decoding: $0.serialized, as: UTF8.self) } }
    }
}
