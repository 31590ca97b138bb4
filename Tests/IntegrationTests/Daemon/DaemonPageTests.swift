import Foundation
import TestSupport
import Testing

/// yishid(8) held against the program, in both languages.
struct DaemonPageTests {
    private static let pages = ["man/yishid.8", "man/zh_CN/yishid.8"]

    private func page(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../\(name)")
        return try String(contentsOf: file, encoding: .utf8).replacing("\\-", with: "-")
    }

    @Test(arguments: pages)
    func everyOptionIsExplainedAndNoOther(_ name: String) async throws {
        let help = try await ChildProcess(
            [try Machine.program("yishid"), "--help"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        ).answer().output
        let options = Set(help.matches(of: /\n  (--[a-z-]+)/).map { String($0.1) })
        let explained = Set(try page(name).matches(of: /\n\.TP\n\.BI? (--[a-z-]+)/).map { String($0.1) })
        #expect(options.count > 3)
        #expect(explained == options)
    }

    @Test(arguments: pages)
    func everyExitStatusIsNamed(_ name: String) throws {
        let named = try page(name).matches(of: /\n\.TP\n\.B ([0-9]+)\n/).compactMap { Int($0.1) }
        // As each is provoked in DaemonLifeTests, FailedSyncTests and StateTests.
        #expect(named == [0, 1, 2, 74, 78])
    }
}
