/// Holds the settings of Package.swift against what the code relies on.
enum ManifestCheck {
    /// The language features that the code relies on; a misspelt one would be silent.
    static let features = [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
    ]

    private static let required =
        features.map { ".enableUpcomingFeature(\"\($0)\")," } + [".treatAllWarnings(as: .error),"]

    /// Every target takes its settings from one loop, and no target has others.
    static func findings(manifest: String) -> [Finding] {
        let lines = manifest.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
        guard let start = lines.firstIndex(of: "for target in package.targets where target.type != .system {"),
            lines.dropFirst(start + 1).first == "target.swiftSettings = ["
        else {
            return [Finding("Package.swift", "no loop gives every target its settings")]
        }
        let settings = lines.dropFirst(start + 2).prefix { $0 != "]" }
        var findings = required.filter { !settings.contains($0[...]) }
            .map { Finding("Package.swift", "the settings loop lacks \($0)") }
        if lines.contains(where: { !$0.hasPrefix("//") && $0.contains("swiftSettings:") }) {
            findings.append(Finding("Package.swift", "a target has settings of its own"))
        }
        return findings
    }

    /// Each feature is proven by an error that appears without it.
    static func findings(languageFeatures text: String, path: String) -> [Finding] {
        features.filter { !text.contains("#if !hasFeature(\($0))\n#error(") }
            .map { Finding(path, "nothing fails where \($0) is off") }
    }
}
