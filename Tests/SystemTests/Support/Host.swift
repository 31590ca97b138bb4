import Foundation
import TestSupport

/// What the machine that runs the tests offers.
enum Host {
    static let isRoot = geteuid() == 0

    /// Whether a machine can be made here, and booted on a layer of its own.
    static let canBoot: Bool = {
        let layer =
            "mount -t tmpfs t /mnt && cd /mnt && mkdir a b c d && mount -t overlay -o lowerdir=a,upperdir=b,workdir=c o d"
        return isRoot && outcome("command -v debootstrap systemd-nspawn") != nil
            && outcome("unshare --mount --pid --fork sh -c '\(layer)'") != nil
    }()

    /// The package that `make deb` has made last.
    static let package: String? = {
        guard let architecture = outcome("dpkg --print-architecture") else { return nil }
        return outcome("set -o pipefail; ls -t '\(checkout)'/.build/deb/yishi_*_\(architecture).deb | head -n 1")
    }()

    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// What a script of the shell says, if it succeeds.
    private static func outcome(_ script: String) -> String? {
        guard let bash = try? Tool.run("bash", "-c", script, hearing: .output), bash.status == 0 else { return nil }
        return bash.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
