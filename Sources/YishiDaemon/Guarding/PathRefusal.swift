import Glibc
package import WorkflowCore

/// A file or folder that others could use or look into; it is refused, and never mended silently.
package struct PathRefusal: Error, Hashable {
    package let path: String
    /// What was found, what is expected, and the command that mends it.
    package let label: Label

    private init(_ path: String, _ label: Label, mending command: String) {
        self.path = path
        self.label = Label(
            zh: "\(path)：\(label.zh)；请确认后执行：\(command)",
            en: "\(path): \(label.en); if that is right, mend it: \(command)"
        )
    }

    /// It belongs to somebody else than to whom it must.
    static func owner(of path: String, found: UInt32, expected: UInt32) -> PathRefusal {
        // Root would rather run it as its owner than take it from them.
        let isRoot = expected == 0
        let (found, expected) = (UserDatabase.name(of: found), UserDatabase.name(of: expected))
        return PathRefusal(
            path,
            Label(
                zh: "属主是 \(found)，应为运行 yishid 的 \(expected)",
                en: "it belongs to \(found), expected \(expected), who runs yishid"
            ),
            mending: isRoot ? "runuser -u \(found) -- yishid" : "chown \(expected) \(path)"
        )
    }

    /// Others may do with it what they must not.
    static func mode(of path: String, found: UInt32, expected: UInt32) -> PathRefusal {
        let (found, expected) = (octal(found), octal(expected))
        return PathRefusal(
            path,
            Label(
                zh: "权限是 \(found)，他人可以访问，应为 \(expected)",
                en: "its mode is \(found), open to others, expected \(expected)"
            ),
            mending: "chmod \(expected) \(path)"
        )
    }

    /// The socket that the service manager handed over can be opened by everybody.
    static func openSocket(_ path: String, found: UInt32?) -> PathRefusal {
        let mode = found.map { octal($0) }
        return PathRefusal(
            path,
            Label(
                zh: "系统交来的套接字\(mode.map { "权限是 \($0)，" } ?? "不在文件系统中，")任何人都能连接，应为 0660",
                en: "the socket that was handed over "
                    + "\(mode.map { "has the mode \($0)" } ?? "is not in the file system"), anybody may connect, expected 0660"
            ),
            mending: "systemctl edit yishid.socket (SocketMode=0660), systemctl restart yishid.socket"
        )
    }

    private static func octal(_ mode: UInt32) -> String {
        let digits = String(mode & 0o7777, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension PathRefusal: CustomStringConvertible {
    package var description: String { label.en }
}

/// Who owns a file or folder, and who may do what with it.
struct PathStatus {
    let owner: UInt32
    let mode: UInt32

    /// `nil` where there is nothing, or where it may not be looked at.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        owner = status.st_uid
        mode = status.st_mode & 0o7777
    }
}
