import Testing

@Suite struct ImportCheckTests {
    @Test(arguments: [
        ("import Foundation", "Foundation"),
        ("package import GRDB", "GRDB"),
        ("    public   import NIOCore  // why", "NIOCore"),
        ("@preconcurrency import Dispatch", "Dispatch"),
        ("@_spi(Tools) internal import Logging", "Logging"),
        ("import struct Foundation.URL", "Foundation"),
        ("import GRDB.Database", "GRDB"),
    ])
    func everyFormOfImportIsSeen(text: String, module: String) {
        #expect(SwiftSource(path: "", text: text).imports.map(\.module) == [module])
    }

    @Test(arguments: [
        "// import GRDB", "/* import GRDB */", "let a = \"import GRDB\"", "important(GRDB)", "let import_ = 1",
    ])
    func whatIsNoImportIsNotTakenForOne(text: String) {
        #expect(SwiftSource(path: "", text: text).imports.isEmpty)
    }

    @Test(arguments: [
        ("Sources/WorkflowCore/A.swift", "Foundation"),
        ("Sources/WorkflowCore/A.swift", "Glibc"),
        ("Sources/StrictJSON/A.swift", "Foundation"),
        ("Sources/StepKit/A.swift", "Ledger"),
        ("plugins/FollowUp/A.swift", "GRDB"),
        ("plugins/FollowUp/A.swift", "Consultation"),
        ("Sources/Ledger/A.swift", "NIOCore"),
        ("Sources/WorkflowEngine/A.swift", "GRDB"),
        ("Sources/Varlink/A.swift", "WorkflowCore"),
        ("Sources/YishiAPI/A.swift", "WorkflowCore"),
        ("Sources/YishiDaemon/A.swift", "FollowUp"),
        ("Sources/YishiCommands/A.swift", "Ledger"),
        ("Sources/yishi/main.swift", "Foundation"),
    ])
    func anImportOutsideTheTableIsReported(path: String, module: String) {
        let source = SwiftSource(path: path, text: "import StrictJSON\n\npackage import \(module)\n")
        #expect(ImportCheck.findings(in: source).contains { $0.line == 3 && $0.message.contains(module) })
    }

    @Test func anImportInTheTableIsNot() {
        let source = SwiftSource(path: "Sources/Ledger/A.swift", text: "internal import GRDB\nimport WorkflowCore\n")
        #expect(ImportCheck.findings(in: source) == [])
    }

    @Test(arguments: ["public", "package"])
    func theDatabaseLibraryDoesNotShowInTheLedgersInterface(access: String) {
        let source = SwiftSource(path: "Sources/Ledger/A.swift", text: "\(access) import GRDB\n")
        #expect(ImportCheck.findings(in: source).map(\.line) == [1])
    }

    @Test func aTargetThatTheTableDoesNotKnowIsReported() {
        let source = SwiftSource(path: "Sources/Novelty/A.swift", text: "")
        #expect(ImportCheck.findings(in: source).count == 1)
    }

    @Test(arguments: [("WorkflowCore", "Dispatch"), ("Ledger", "NIOPosix"), ("FollowUp", "Consultation")])
    func aTableThatAllowsWhatIsNeverAllowedIsReported(target: String, module: String) {
        var allowed = ImportTable.allowed
        allowed[target]?.insert(module)
        #expect(ImportCheck.contradictions(allowed: allowed).count == 1)
    }
}
