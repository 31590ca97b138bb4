package import WorkflowCore

/// What checking the whole ledger found.
package struct VerifyReport: Hashable, Sendable {
    /// How many events were checked.
    package var events = 0
    /// The last event that was checked: noted elsewhere and given to a later check, it proves that nothing up to it was
    /// changed or taken away.
    package var head = LedgerHead.none
    /// How many files the events name.
    package var evidenceCount = 0
    /// The first faults that were found, in the order of the check.
    package private(set) var faults: [LedgerFault] = []
    /// How many were found in all.
    package private(set) var faultCount = 0

    /// One damaged page can spoil any number of events; a report is for people to read.
    private static let bound = 1_000

    package var isSound: Bool { faultCount == 0 }

    mutating func add(_ code: LedgerFault.Code, at place: LedgerFault.Place, _ detail: String? = nil) {
        faultCount += 1
        if faults.count < Self.bound { faults.append(LedgerFault(place: place, code: code, detail: detail)) }
    }
}

/// Something in the ledger that is not as it was recorded, and where.
package struct LedgerFault: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// Event numbers.
        case events(ClosedRange<Int>)
        /// Rows of one proposal, person or definition.
        case row(table: String, key: String)
        /// A whole table.
        case table(String)
        /// A stored file, by its digest.
        case file(String)
        /// The ledger as a whole.
        case ledger
    }

    package enum Code: String, CaseIterable, Hashable, Sendable {
        case digestMismatch = "digest_mismatch"
        case eventsMissing = "events_missing"
        case headNotFound = "head_not_found"
        case revisionGap = "revision_gap"
        case eventIllegal = "event_illegal"
        case rowDiffers = "row_differs"
        case rowUnfounded = "row_unfounded"
        case fileMissing = "file_missing"
        case fileChanged = "file_changed"
        case fileUnreadable = "file_unreadable"
        case schemaDiffers = "schema_differs"
        case indexDiffers = "index_differs"
        case unreadable
    }

    package let place: Place
    package let code: Code
    /// What exactly, where the code does not say it all; not translated.
    package let detail: String?
}

extension LedgerFault.Place: CustomStringConvertible {
    /// `event 7`, `events 7-9`, `proposals 2022-001`, `proposals`, `file 0a…`, `ledger`.
    package var description: String {
        switch self {
        case .events(let range) where range.count == 1: "event \(range.lowerBound)"
        case .events(let range): "events \(range.lowerBound)-\(range.upperBound)"
        case .row(let table, let key): "\(table) \(key)"
        case .table(let table): table
        case .file(let sha256): "file \(sha256)"
        case .ledger: "ledger"
        }
    }

    /// The table that it lies in, or is.
    var table: String? {
        switch self {
        case .row(let table, _), .table(let table): table
        case .events, .file, .ledger: nil
        }
    }
}

extension LedgerFault {
    /// The fault in the two languages of the office.
    package var label: Label {
        let label = code.label
        return detail.map { label.with($0) } ?? label
    }
}

extension LedgerFault.Code {
    fileprivate var label: Label {
        switch self {
        case .digestMismatch:
            Label(zh: "事件内容或摘要被改动", en: "The event or its digest was changed")
        case .eventsMissing: Label(zh: "事件缺失", en: "Events are missing")
        case .headNotFound:
            Label(
                zh: "没有摘要与所给相符的事件：此后的记录被截去或整个重写",
                en: "No event has the given digest: the ledger was cut short or rewritten before it"
            )
        case .revisionGap: Label(zh: "该议题的版本号不连续", en: "The revisions of its subject have a gap")
        case .eventIllegal: Label(zh: "事件不能接在前面的事件之后", en: "The event cannot follow those before it")
        case .rowDiffers:
            Label(
                zh: "所存内容与由事件重算的不符；请停止服务后运行 yishid --rebuild",
                en: "What is stored is not what the events come to; stop the service and run yishid --rebuild"
            )
        case .rowUnfounded:
            Label(
                zh: "没有事件支持这一行；请停止服务后运行 yishid --rebuild",
                en: "No event accounts for this row; stop the service and run yishid --rebuild"
            )
        case .fileMissing:
            Label(zh: "材料文件缺失；请从备份恢复", en: "The file is missing; bring it back from a backup")
        case .fileChanged:
            Label(
                zh: "材料文件内容被改动或不完整；请从备份恢复",
                en: "The file was changed or cut short; bring it back from a backup"
            )
        case .fileUnreadable:
            Label(zh: "材料文件无法读取；请检查磁盘和权限", en: "The file cannot be read; check the disk and its permissions")
        case .unreadable:
            Label(
                zh: "所存内容无法读取；请先备份现有文件夹，再由事件重建或从备份恢复",
                en: "What is stored cannot be read; keep a copy of the folder, "
                    + "then rebuild from the events or restore a backup"
            )
        case .schemaDiffers:
            Label(zh: "数据库结构被改动", en: "The tables, indexes or triggers were changed")
        case .indexDiffers:
            Label(
                zh: "索引与其数据表不符；请停止服务后运行 yishid --rebuild",
                en: "An index does not agree with its table; stop the service and run yishid --rebuild"
            )
        }
    }
}
