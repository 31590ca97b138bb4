import Testing

@Suite struct SizeCheckTests {
    @Test(arguments: [
        ("Sources/Ledger/A.swift", SizeCheck.limit), ("Sources/yishi/main.swift", SizeCheck.executableLimit),
        ("Sources/yishid/main.swift", SizeCheck.executableLimit), ("Tests/LedgerTests/A.swift", SizeCheck.limit),
    ])
    func aFileAtTheLimitPassesAndOneLineMoreDoesNot(path: String, limit: Int) {
        let text = String(repeating: "let a = 1\n", count: limit)
        #expect(SizeCheck.findings(in: SwiftSource(path: path, text: text)) == [])
        #expect(SizeCheck.findings(in: SwiftSource(path: path, text: text + "let b = 1\n")).count == 1)
        #expect(SizeCheck.findings(in: SwiftSource(path: path, text: text + "let b = 1")).count == 1)
    }
}

@Suite struct TextCheckTests {
    @Test(arguments: [
        "see .." + "/shared/design.md", "cd /work" + "/main", "http://deb." + "debian.org/debian",
        "https://pypi" + ".org/simple", "https://files.python" + "hosted.org/",
    ])
    func aPlaceOutsideTheRepositoryIsReported(text: String) {
        let findings = TextCheck.findings(path: "man/yishi.1", text: "first\n\(text)\n")
        #expect(findings.map(\.line) == [2])
    }

    @Test(arguments: ["shared/", "the work/rest balance", "https://www.debian.org", "pip install varlink"])
    func otherTextIsNot(text: String) {
        #expect(TextCheck.findings(path: "man/yishi.1", text: text) == [])
    }
}

@Suite struct TreeCheckTests {
    @Test func aNewVisibleFolderIsReported() {
        let folders = TreeCheck.topLevel.sorted() + ["scripts", ".dev"]
        #expect(TreeCheck.findings(topLevel: folders).map(\.path) == ["scripts"])
    }

    @Test func aFolderThatIsGoneIsReported() {
        let folders = TreeCheck.topLevel.subtracting(["man"]).sorted()
        #expect(TreeCheck.findings(topLevel: folders).map(\.path) == ["man"])
    }

    @Test func theTableAndTheTargetsAgree() {
        let findings = TreeCheck.findings(targets: ["Ledger", "Novelty"], table: ["Ledger", "Gone"])
        #expect(findings.map(\.path) == ["Novelty", "Gone"])
    }

    @Test func aStepModuleWithoutAReadmeIsReported() {
        #expect(TreeCheck.findings(plugin: "FollowUp", readme: nil).count == 1)
    }

    @Test func aReadmeThatLeavesASubjectOutIsReported() {
        let findings = TreeCheck.findings(
            plugin: "FollowUp",
            readme: "# States\n## Actions\n## Form of `submit`\n# Conditions\nExits\n"
        )
        #expect(findings.map(\.message) == ["no heading begins with Exit"])
    }
}
