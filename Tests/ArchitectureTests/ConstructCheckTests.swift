import Testing

@Suite struct ConstructCheckTests {
    @Test(arguments: [
        ("Tests/LedgerTests/A.swift", "@testable import Ledger"),
        ("Sources/Ledger/A.swift", "fatalError(\"never\")"),
        ("Sources/Ledger/A.swift", "let a = try! b()"),
        ("plugins/FollowUp/A.swift", "final class A: @unchecked Sendable {}"),
        ("Sources/Ledger/A.swift", "nonisolated(unsafe) var a = 1"),
        ("Sources/Ledger/A.swift", "preconditionFailure()"),
        ("Tests/LedgerTests/A.swift", "try await Task.sleep(for: .seconds(1))"),
        ("Tests/LedgerTests/A.swift", "usleep(1000)"),
        ("Tests/LedgerTests/A.swift", "    sleep(1)"),
        ("Tests/LedgerTests/A.swift", "Thread.sleep(forTimeInterval: 1)"),
        ("Tests/LedgerTests/A.swift", "try await ContinuousClock().sleep(for: .seconds(1))"),
        ("Tests/LedgerTests/A.swift", "queue.asyncAfter(deadline: .now() + 1) {}"),
        ("Sources/WorkflowCore/A.swift", "func a() async {}"),
        ("Sources/WorkflowCore/A.swift", "await a()"),
        ("Sources/WorkflowCore/A.swift", "let now = ContinuousClock.now"),
        ("plugins/FollowUp/A.swift", "Task { a() }"),
        ("plugins/FollowUp/A.swift", "Task<Void, Never>.detached(a)"),
        ("Sources/WorkflowCore/A.swift", "package actor Writer {"),
        ("plugins/FollowUp/A.swift", "let a = Int.random(in: 0..<3)"),
        ("Sources/StepKit/A.swift", "print(a)"),
        ("Sources/Ledger/A.swift", "let a = \"\\(try! b())\""),
        ("Sources/YishiDaemon/A.swift", "logger.info(\"ready\")"),
        ("Sources/YishiDaemon/A.swift", "Logger(label: \"a\").log(level: .info, \"ready\")"),
    ])
    func aForbiddenConstructIsReported(path: String, text: String) throws {
        let findings = try ConstructCheck.findings(in: SwiftSource(path: path, text: "let first = 1\n\(text)\n"))
        #expect(findings.map(\.line) == [2])
    }

    @Test(arguments: [
        ("Sources/Ledger/A.swift", "// fatalError(\"never\")"),
        ("Sources/Ledger/A.swift", "let a = \"try! b()\""),
        ("Sources/Ledger/A.swift", "func a() async { await b() }"),
        ("Sources/WorkflowEngine/A.swift", "try await clock.sleep(for: interval)"),
        ("Tests/LedgerTests/A.swift", "func sleep(until deadline: Instant) async throws {}"),
        ("Sources/WorkflowCore/A.swift", "let isAsync = asynchronous(awaited)"),
        ("Sources/WorkflowCore/A.swift", "value.print(a)"),
        ("Sources/WorkflowCore/A.swift", "let actor: Actor = event.actor"),
        ("Sources/WorkflowCore/A.swift", "let taskTitle = Tasks(a)"),
        ("Sources/Ledger/A.swift", "try? b()"),
        ("Sources/YishiDaemon/A.swift", "logger.write(.stopped)"),
    ])
    func whatIsAllowedIsNotReported(path: String, text: String) throws {
        #expect(try ConstructCheck.findings(in: SwiftSource(path: path, text: "let first = 1\n\(text)\n")) == [])
    }

    @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "preconditionFailure()"])
    func aReasonBesideOrAboveIsEnough(construct: String) throws {
        let beside = "\(construct)  // guarded by the lock"
        let above = "// Guarded by the lock.\n\(construct)"
        for text in [beside, above] {
            #expect(try ConstructCheck.findings(in: SwiftSource(path: "Sources/Ledger/A.swift", text: text)) == [])
        }
    }

    @Test(arguments: [
        "/// What it is.\n@unchecked Sendable", "// far away\n\n@unchecked Sendable",
        "let a = 1  // other\n@unchecked Sendable",
        "@unchecked Sendable  //",
    ])
    func aDocumentationOrACommentElsewhereIsNoReason(text: String) throws {
        #expect(try ConstructCheck.findings(in: SwiftSource(path: "Sources/Ledger/A.swift", text: text)).count == 1)
    }

    @Test(arguments: ["@testable import Ledger", "fatalError()", "try! a()", "sleep(1)"])
    func noReasonExcusesWhatIsForbidden(text: String) throws {
        let source = SwiftSource(path: "Tests/LedgerTests/A.swift", text: "\(text)  // because\n")
        #expect(try ConstructCheck.findings(in: source).count == 1)
    }
}
