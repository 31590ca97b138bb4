package import WorkflowCore

extension LedgerError {
    /// A stable word for the case.
    package var code: String {
        switch self {
        case .folder(_, let problem): "folder_\(problem.rawValue)"
        case .inUse: "in_use"
        case .notADatabase: "not_a_database"
        case .foreignDatabase: "foreign_database"
        case .newerSchema: "newer_schema"
        case .databaseMissing: "database_missing"
        case .setting: "setting"
        case .illegalEvent: "illegal_event"
        case .evidenceNotStored: "evidence_not_stored"
        case .abandoned: "abandoned"
        case .diskFull: "disk_full"
        case .evidenceLost: "evidence_lost"
        case .evidenceUnreadable: "evidence_unreadable"
        case .evidenceDamaged: "evidence_damaged"
        case .fileTooLarge: "file_too_large"
        case .uploadUnknown: "upload_unknown"
        case .tooManyUploads: "too_many_uploads"
        case .notABackup: "not_a_backup"
        case .backupUnsound: "backup_unsound"
        case .damaged: "damaged"
        case .failed: "failed"
        case .closed: "closed"
        }
    }

    /// What happened and what to do, in the two languages of the office.
    package var label: Label {
        switch self {
        case .folder(let path, let problem): problem.label.with(path)
        case .inUse(let path):
            Label(zh: "台账已被另一个进程打开", en: "The ledger is open in another process").with(path)
        case .notADatabase(let path):
            Label(zh: "文件不是数据库，未作改动", en: "The file is not a database; it was left untouched").with(path)
        case .foreignDatabase(let path):
            Label(zh: "数据库属于别的程序，未作改动", en: "The database is another program's; it was left untouched").with(path)
        case .newerSchema(let found, let known):
            Label(
                zh: "台账由更新的版本写成（结构 \(found)，本程序只识 \(known)），未作改动：请安装新版本",
                en: "A later release wrote the ledger (schema \(found), this program knows \(known)); "
                    + "it was left untouched: install that release"
            )
        case .databaseMissing(let path):
            Label(
                zh: "台账数据库缺失或为空，而属于它的文件还在，未作改动",
                en: "The database is missing or empty and what belongs to it is still there; nothing was touched"
            ).with(path)
        case .setting(let name, let wanted, let found):
            Label(
                zh: "数据库设置 \(name) 应为 \(wanted)，实为 \(found)：数据安全没有保证，不予启动",
                en: "The database setting \(name) should be \(wanted) and is \(found): "
                    + "durability is not assured, refusing to start"
            )
        case .illegalEvent(let event): Label(zh: "事件不能接在前面的事件之后", en: "The event cannot follow").with(event.description)
        case .evidenceNotStored(let sha256): Label(zh: "材料文件未入库", en: "The file is not stored").with(sha256)
        case .abandoned(let error): Label(zh: "操作已放弃，未作改动", en: "Given up, nothing changed").with("\(error)")
        case .diskFull:
            Label(
                zh: "磁盘已满，未作改动；腾出空间后自动恢复写入",
                en: "The disk is full, nothing changed; writing goes on by itself when there is room"
            )
        case .evidenceLost:
            Label(zh: "台账登记的材料文件全部不见", en: "The files that the ledger names are all gone")
        case .evidenceUnreadable(let problem):
            Label(zh: "材料文件无法读取，请检查磁盘", en: "A stored file cannot be read: check the disk").with(problem)
        case .evidenceDamaged(let sha256):
            Label(zh: "材料文件内容已改变", en: "A stored file is not what was stored").with(sha256)
        case .fileTooLarge(let limit):
            Label(zh: "文件超过上限（\(limit) 字节）", en: "The file is over the limit of \(limit) bytes")
        case .uploadUnknown:
            Label(zh: "没有这个上传，或已超时：请重新上传", en: "No such upload, or it was idle too long: begin again")
        case .tooManyUploads(let limit):
            Label(zh: "同时上传的文件已达上限 \(limit)，请稍后再试", en: "\(limit) uploads are under way; try again later")
        case .notABackup(let path):
            Label(zh: "文件夹非空且不是备份，未作改动", en: "The folder holds something else than a backup; untouched").with(path)
        case .backupUnsound(let problem):
            Label(zh: "备份检查未通过，已丢弃", en: "The copy is not sound and was thrown away").with(problem)
        case .damaged(let problem): Label(zh: "台账内容已损坏", en: "The ledger is damaged").with(problem)
        case .failed(let problem):
            Label(
                zh: "存储出错，请检查磁盘；其内容须待服务重新启动时重新读取",
                en: "The storage failed: check the disk; what it holds is known when the service has started again"
            ).with(problem)
        case .closed: Label(zh: "台账已关闭", en: "The ledger is closed")
        }
    }
}

extension FolderProblem {
    fileprivate var label: Label {
        switch self {
        case .missing: Label(zh: "没有这个文件夹", en: "There is no such folder")
        case .notAFolder: Label(zh: "不是文件夹", en: "Not a folder")
        case .notAccessible: Label(zh: "无权读写该文件夹", en: "The folder cannot be read and written")
        case .writableByOthers: Label(zh: "文件夹对所有用户可写，不安全", en: "Any user may write into the folder")
        }
    }
}
