import Testing

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
