import Foundation
import Glibc
package import WorkflowCore
import YishiAPI

/// What the daemon needs of the machine, looked at with or without a ledger.
package struct Surroundings: Sendable {
    /// Where the ledger lies.
    let stateDirectory: String
    let socketPath: String
    /// Where the timer puts backups.
    let backupDirectory: String
    /// The group that the socket is for.
    let socketGroup: String
    /// How many bytes are free for what lies at that path.
    let room: @Sendable (_ path: String) -> Int?
    let clock: @Sendable () -> Instant

    package init(
        stateDirectory: String,
        socketPath: String,
        backupDirectory: String = "/var/backups/yishi",
        socketGroup: String = "yishi",
        room: @escaping @Sendable (_ path: String) -> Int? = Self.freeBytes,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.stateDirectory = stateDirectory
        self.socketPath = socketPath
        self.backupDirectory = backupDirectory
        self.socketGroup = socketGroup
        self.room = room
        self.clock = clock
    }

    func checks() -> [Manage.Check] { [disk, backup, socket] }

    /// The bytes of the database with its log; neither is opened, which would drop SQLite's locks.
    var ledgerBytes: Int {
        ["ledger.sqlite", "ledger.sqlite-wal"].map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(stateDirectory)/\(name)")
            return (attributes?[.size] as? Int) ?? 0
        }.reduce(0, +)
    }

    // MARK: The disk

    private static let scarce = 1 << 30
    private static let tooLittle = 128 << 20

    private var disk: Manage.Check {
        guard let room = room(stateDirectory) else {
            return .fault(.disk, Label(zh: "无法查看磁盘空间", en: "The disk cannot be looked at").with(stateDirectory))
        }
        let label = Label(
            zh: "\(stateDirectory) 尚余 \(room >> 20) MiB",
            en: "\(room >> 20) MiB are free for \(stateDirectory)"
        )
        let next = Label(zh: "腾出空间", en: "Make room").with("df -h \(stateDirectory)")
        if room < Self.tooLittle { return .fault(.disk, label, next: next) }
        return room < Self.scarce ? .warning(.disk, label, next: next) : .ok(.disk, label)
    }

    package static func freeBytes(at path: String) -> Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail)) * Int(clamping: UInt64(status.f_frsize))
    }

    // MARK: Backups

    private static let longestPause = 48 * 3_600 * 1_000

    /// The youngest folder there that is named like a backup.
    var newestBackup: (path: String, at: Instant)? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: backupDirectory)) ?? []
        let backups = names.filter { $0.hasPrefix("yishi-") }.compactMap { name in
            var status = stat()
            let path = "\(backupDirectory)/\(name)"
            guard stat("\(path)/ledger.sqlite", &status) == 0 else { return nil as (path: String, at: Instant)? }
            return (path, Instant(milliseconds: status.st_mtim.tv_sec * 1_000))
        }
        return backups.max { $0.at.milliseconds < $1.at.milliseconds }
    }

    private var backup: Manage.Check {
        guard let newest = newestBackup else {
            return .warning(
                .backup,
                Label(
                    zh: "\(backupDirectory) 中没有可读的备份",
                    en: "There is no backup in \(backupDirectory) that can be read"
                ),
                next: Label(zh: "做一次备份", en: "Make one").with("yishi admin backup \(backupDirectory)")
            )
        }
        let age = clock().milliseconds - newest.at.milliseconds
        let label = Label(
            zh: "最近的备份是 \(age / 3_600_000) 小时前的",
            en: "The newest backup is \(age / 3_600_000) hours old"
        ).with(newest.path)
        guard age > Self.longestPause else { return .ok(.backup, label) }
        let next = Label(zh: "查看定时任务", en: "Look at its timer").with("systemctl status yishi-backup.timer")
        return .warning(.backup, label, next: next)
    }

    // MARK: The socket

    private var socket: Manage.Check {
        var status = stat()
        guard lstat(socketPath, &status) == 0 else {
            return .fault(
                .socket,
                Label(zh: "套接字不见了", en: "The socket is gone").with(socketPath),
                next: Label(zh: "重新建立", en: "Make it again").with("systemctl restart yishid.socket")
            )
        }
        let group = UserDatabase.groupName(of: status.st_gid)
        let mode = String(status.st_mode & 0o777, radix: 8)
        let label = Label(
            zh: "\(socketPath)：组 \(group)，权限 0\(mode)",
            en: "\(socketPath): group \(group), mode 0\(mode)"
        )
        if status.st_mode & 0o006 != 0 {
            let next = Label(zh: "任何人都能连接，请关闭", en: "Anybody may connect: close it")
                .with("chmod o-rwx \(socketPath)")
            return .fault(.socket, label, next: next)
        }
        if group != socketGroup || status.st_mode & 0o060 != 0o060 {
            let next = Label(
                zh: "\(socketGroup) 组的成员不能连接，请用 systemd 的套接字",
                en: "The members of the group \(socketGroup) cannot connect: use systemd's socket"
            ).with("systemctl enable --now yishid.socket")
            return .warning(.socket, label, next: next)
        }
        return .ok(.socket, label)
    }
}
