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
