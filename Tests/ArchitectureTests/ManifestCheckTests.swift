import Testing

@Suite struct ManifestCheckTests {
    private static let settings =
        ManifestCheck.features.map { ".enableUpcomingFeature(\"\($0)\")," } + [".treatAllWarnings(as: .error),"]

    private static func manifest(_ settings: [String], target: String = "name: \"Ledger\"") -> String {
        """
        let package = Package(targets: [.target(\(target))])
        for target in package.targets where target.type != .system {
            target.swiftSettings = [
                \(settings.joined(separator: "\n        "))
            ]
        }
        """
    }

    @Test func allSettingsInTheLoopAreEnough() {
        #expect(ManifestCheck.findings(manifest: Self.manifest(Self.settings)) == [])
    }

    @Test(arguments: settings)
    func aMissingSettingIsReported(setting: String) {
        let without = Self.settings.filter { $0 != setting }
        #expect(ManifestCheck.findings(manifest: Self.manifest(without)).count == 1)
        #expect(ManifestCheck.findings(manifest: Self.manifest(without + ["// " + setting])).count == 1)
    }

    @Test func aTargetWithSettingsOfItsOwnIsReported() {
        let manifest = Self.manifest(Self.settings, target: "name: \"Ledger\", swiftSettings: []")
        #expect(ManifestCheck.findings(manifest: manifest).count == 1)
    }

    @Test(arguments: ["for target in package.targets {", "for target in package.targets where target.isTest {"])
    func aLoopOverSomeTargetsIsReported(loop: String) {
        let manifest = Self.manifest(Self.settings)
            .replacing("for target in package.targets where target.type != .system {", with: loop)
        #expect(ManifestCheck.findings(manifest: manifest).count == 1)
    }

    @Test(arguments: ManifestCheck.features)
    func aFeatureThatNothingProvesIsReported(feature: String) {
        let text = ManifestCheck.features.filter { $0 != feature }
            .map { "#if !hasFeature(\($0))\n#error(\"off\")\n#endif\n" }
            .joined()
        #expect(ManifestCheck.findings(languageFeatures: text, path: "A.swift").count == 1)
    }
}
