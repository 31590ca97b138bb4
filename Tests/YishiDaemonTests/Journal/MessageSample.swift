import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiDaemon

extension JournalMessage {
    /// An entry of that kind as the daemon makes it; `nil` where another's words make it one.
    static func sample(of kind: JournalKind) -> JournalMessage? {
        switch kind {
        case .startedByHand: .startedByHand(lacks: ["x"])
        case .ready: .ready(version: "1", head: 3)
        case .stopping: .stopping
        case .stopped: .stopped
        case .startFailed: .startFailed("x")
        case .managerUnreachable: .managerUnreachable("x")
        case .lifecycle: nil
        case .configurationRefused: .configurationRefused(fault)
        case .settingsReloaded: .settingsReloaded(changed: ["workflow"])
        case .reloadRefused: .reloadRefused(fault)
        case .reloadFailed: .reloadFailed(LedgerError.closed)
        case .settingsWaitForRestart: .settingsWaitForRestart(["socket"])
        case .workflowMissing: .workflowMissing("own")
        case .changeRecorded: .event(event(about: "2026-001", .created))
        case .officeChanged: .event(event(about: EventDraft.office, .personSet))
        case .definitionInstalled: .event(event(about: EventDraft.office, .definitionInstalled))
        case .deadlineNoted: .reminder(.note)
        case .deadlineNear: .reminder(.remind)
        case .deadlineBlue: .reminder(.blue)
        case .deadlineOrange: .reminder(.orange)
        case .deadlineRed: .reminder(.red)
        case .calendarMissing: .calendarMissing(year: 2027, clock: "reply", proposal: "2026-001")
        case .headSealed: .headSealed(3, digest: "d")
        case .headNotSealed: .headNotSealed(.closed)
        case .storageFailed: .storageFailed(.failed("x"))
        case .ledgerVerified: .ledgerVerified(head: 3, digest: "d")
        case .ledgerUnsound: .ledgerUnsound(head: 3, faults: 2, place: "event 1", rule: "digest_mismatch")
        case .backupMade: .backupMade(at: "/b", head: LedgerHead(seq: 3, digest: "d"))
        case .backupDamaged: .backupDamaged(at: "/b", faults: 2, first: "event 1: digest_mismatch")
        case .backupFailed: .backupFailed(in: "/b", "x")
        case .ledgerWorkedOn: .ledgerWorkedOn("rebuilding: event 1 of 2")
        case .safeMode: .safeMode(ReadOnlyCause(.evidenceLost))
        case .diskFull: .diskFull
        case .diskFreed: .diskFreed
        case .peerRefused: .incident(.refused(peer, problem: "x"), suppressed: 1)
        case .peerDropped: .incident(.dropped(peer, problem: "x"), suppressed: 1)
        case .methodFailed: .incident(.failed(method: "a.b.C", CancellationError()), suppressed: 1)
        case .replyWithheld: .incident(.withheld(method: "a.b.C", bytes: 5), suppressed: 1)
        case .callAbandoned: .incident(.abandoned(peer, method: "a.b.C"), suppressed: 1)
        }
    }

    private static func reminder(_ level: ReminderLevel) -> JournalMessage {
        let reminder = Reminder(
            clock: "reply",
            item: "2",
            term: 1,
            at: -3,
            level: level,
            due: CivilDate(dayNumber: 20_000),
            on: CivilDate(dayNumber: 19_995),
            roles: ["clerk"],
            isLate: true
        )
        return .reminder(reminder, of: event(about: "2026-001", .reminded), workingDaysLeft: 3, isRepeated: true)
    }

    private static let peer = PeerCredentials(uid: 1_000, gid: 1_000, pid: 7, groups: [])

    private static let fault = DocumentFault(
        file: "/etc/yishi/yishid.conf",
        at: DocumentMark(line: 1, column: 2),
        rule: "key-unknown",
        label: Label(zh: "没有键", en: "There is no key")
    )

    private static func event(about subject: String, _ kind: EventKind) -> Event {
        Event(
            seq: 3,
            at: Instant(milliseconds: 0),
            content: EventDraft(
                subject: subject,
                revision: 1,
                kind: kind,
                actor: "ann",
                definition: "",
                detail: kind == .definitionInstalled ? ["name": "own", "digest": "d", "text": "t"] : [:]
            ),
            request: nil,
            digest: "d"
        )
    }
}
