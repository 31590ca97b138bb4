import Glibc
import YishiAPI

/// Why the daemon cannot be reached, as far as this side can tell.
enum SocketCheck {
    /// What stands between this user and the socket at `path`; `reason` says what went wrong when it was tried.
    static func check(_ path: String, reason: String) -> Manage.Check {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == EACCES else { return fault(missing(path), next: start) }
            return fault(forbidden(path), next: joining)
        }
        // Connecting takes the right to write.
        guard access(path, W_OK) == 0 else { return fault(forbidden(path), next: joining) }
        return fault(silent(path, reason), next: look)
    }

    private static func fault(_ label: WireLabel, next: WireLabel) -> Manage.Check {
        Manage.Check(name: "reach", state: "fault", label: label, next: next)
    }

    private static func missing(_ path: String) -> WireLabel {
        WireLabel(en: "There is no socket \(path): the daemon is not set up to run", zh: "没有套接字 \(path)：守护进程没有启用")
    }

    private static func forbidden(_ path: String) -> WireLabel {
        WireLabel(
            en: "You may not open the socket \(path): its group lets in those who are members",
            zh: "您无权打开套接字 \(path)：只有其所属组的成员才能连接"
        )
    }

    private static func silent(_ path: String, _ reason: String) -> WireLabel {
        WireLabel(en: "Nobody answers at \(path): \(reason)", zh: "\(path) 无人应答：\(reason)")
    }

    private static let start = WireLabel(
        en: "Start it: systemctl enable --now yishid.socket; then look: systemctl status yishid.socket yishid.service",
        zh: "启用：systemctl enable --now yishid.socket；再查看：systemctl status yishid.socket yishid.service"
    )
    private static let joining = WireLabel(
        en: "An administrator of the machine adds you: usermod -aG yishi USER; then log in again",
        zh: "请系统管理员把您加入该组：usermod -aG yishi 用户；然后重新登录"
    )
    private static let look = WireLabel(
        en: "See why: systemctl status yishid.socket yishid.service; journalctl -u yishid -xe",
        zh: "查看原因：systemctl status yishid.socket yishid.service；journalctl -u yishid -xe"
    )
}
