import WorkflowCore
import WorkflowEngine

extension Surroundings {
    /// What an administrator does about the reason for which nothing can be changed; the commands are those of yishi-admin(8).
    func nextStep(after cause: ReadOnlyCause) -> Label {
        switch cause.code {
        case "newer_schema":
            Label(zh: "安装写成它的版本，然后", en: "Install the release that wrote it, then").with(restart)
        case "not_a_database", "foreign_database", "database_missing", "illegal_event":
            Label(
                zh: "把原来的文件放回原处，或者从备份恢复",
                en: "Put the right files back in their place, or restore a backup"
            ).with(restore)
        case "damaged":
            Label(
                zh: "用 yishi admin verify 查看损坏之处。事件完好时由事件重建：\(rebuild)；否则从备份恢复：\(restore)",
                en: "See what is damaged: yishi admin verify. Where the events are sound, rebuild: \(rebuild). "
                    + "Otherwise restore a backup: \(restore)"
            )
        case "evidence_lost":
            Label(
                zh: "挂载所在磁盘，或者从备份取回该文件夹：cp -a \(backup)/evidence \(stateDirectory)/，然后",
                en: "Mount its disk, or bring the folder back: cp -a \(backup)/evidence \(stateDirectory)/, then"
            ).with(restart)
        case "definition_unusable":
            Label(
                zh: "装回能执行该流程定义的版本，然后",
                en: "Install the release that could run the definition again, then"
            ).with(restart)
        case "disk_full":
            Label(
                zh: "腾出空间，变更随即自动恢复；启动时因此未能打开台账的，再重新启动",
                en: "Make room: changes are taken again by themselves; if the ledger could not be opened at the start, "
                    + "start again"
            ).with("df -h \(stateDirectory); \(restart)")
        case "failed":
            Label(zh: "检查磁盘，然后重新启动", en: "Look after the disk, then start again")
                .with("journalctl -k -p warning; \(restart)")
        default: Label(zh: "重新启动", en: "Start it again").with(restart)
        }
    }

    private var restart: String { "systemctl restart yishid.service" }

    private var rebuild: String {
        "systemctl stop yishid.socket yishid.service; runuser -u yishi -- yishid --rebuild; systemctl start yishid.socket"
    }

    private var backup: String { newestBackup?.path ?? "BACKUP" }

    private var restore: String {
        "systemctl stop yishid.socket yishid.service; mv \(stateDirectory) \(stateDirectory).aside; "
            + "cp -a \(backup) \(stateDirectory); chown -R yishi: \(stateDirectory); "
            + "systemctl start yishid.socket"
    }
}
