import TestSupport
import Testing

/// The package under test with the same files and scripts, but not compressed: tests install it again and again.
enum RepackedPackage {
    enum Version: Sendable {
        /// The version that it has.
        case ownVersion
        /// An earlier one, to upgrade from.
        case earlier
    }

    /// Where it lies; made where it is missing or older than the package.
    static func path(_ version: Version) async throws -> String {
        let package = try #require(Host.package)
        let path = "\(Host.checkout)/.build/system-tests/\(version).deb"
        let script = """
            package=$1 target=$2 version=$3
            if [[ $target -nt $package ]]; then exit; fi
            folder=$target.d
            rm -rf "$folder" && mkdir -p "$folder"
            dpkg-deb --raw-extract "$package" "$folder"
            if [[ $version == earlier ]]; then sed -i 's/^Version: /&0.0.1~/' "$folder/DEBIAN/control"; fi
            dpkg-deb --root-owner-group -Znone --build "$folder" "$target.new" >/dev/null
            mv "$target.new" "$target"
            rm -rf "$folder"
            """
        let answer = try await ChildProcess(
            ["bash", "-euc", script, "bash", package, path, "\(version)"],
            environment: ["PATH": "/usr/bin:/bin"]
        ).answer()
        try #require(answer.status == 0, "\(answer)")
        return path
    }
}
