import Testing

@Suite struct TextCheckTests {
    @Test(arguments: [
        "see .." + "/shared/design.md", "cd /work" + "/main", "http://deb." + "debian.org/debian",
        "https://pypi" + ".org/simple", "https://files.python" + "hosted.org/", "账" + "本",
    ])
    func aForbiddenWordIsReported(text: String) {
        let findings = TextCheck.findings(path: "man/yishi.1", text: "first\n\(text)\n")
        #expect(findings.map(\.line) == [2])
    }

    @Test(arguments: ["shared/", "the work/rest balance", "https://www.debian.org", "pip install varlink", "台账"])
    func otherTextIsNot(text: String) {
        #expect(TextCheck.findings(path: "man/yishi.1", text: text) == [])
    }
}
