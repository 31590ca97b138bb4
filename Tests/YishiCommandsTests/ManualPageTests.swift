import Foundation
import TestSupport
import Testing
import YishiCommands

/// yishi(1) held against the program, in both languages.
@Suite("The manual page")
struct ManualPageTests {
    static let pages = ["man/yishi.1", "man/zh_CN/yishi.1"]

    private static let names = [
        "io.yishi.Proposals.7", "yishi-admin.8", "yishi-scenario.5", "yishi-workflow.5", "yishi.1", "yishid.8",
        "yishid.conf.5",
    ]

    /// Every page in every language.
    static let allPages = ["man", "man/zh_CN"].flatMap { folder in names.map { "\(folder)/\($0)" } }

    /// The words of a page, without the marks of the page's language.
    private static func words(_ page: String) throws -> String {
        let text = try String(contentsOf: repository.appending(path: page), encoding: .utf8)
        return text.replacing("\\-", with: "-").replacing(/\\f[BIR]/, with: "")
    }

    /// Every command with its help, found by walking through the help.
    private static func commands() throws -> [(path: [String], help: String)] {
        var found: [(path: [String], help: String)] = []
        var open: [[String]] = [[]]
        while let path = open.popLast() {
            let help = try run(["help"] + path).output
            found.append((path, help))
            var isList = false
            for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasSuffix("SUBCOMMANDS:") { isList = true }
                if line.isEmpty { isList = false }
                guard isList, let name = line.firstMatch(of: /^  ([a-z]+)\s/) else { continue }
                open.append(path + [String(name.1)])
            }
        }
        return found
    }

    private static func options(_ text: some StringProtocol) -> Set<String> {
        Set(String(text).matches(of: /--[a-z][a-z-]*/).map { String($0.0) })
    }

    @Test("names every command, and every option, and no others", arguments: pages)
    func everyCommandAndOptionIsNamed(_ page: String) throws {
        let text = try Self.words(page)
        let commands = try Self.commands()
        #expect(commands.count > 30)
        var options: Set<String> = []
        for (path, help) in commands {
            let isGroup = help.contains("SUBCOMMANDS:")
            if !isGroup, !path.isEmpty {
                let name = path.joined(separator: " ")
                #expect(text.contains("\n\(name) ") || text.contains("\n.B \(name)\n"), "\(name)")
            }
            if let list = help.firstRange(of: "OPTIONS:") { options.formUnion(Self.options(help[list.lowerBound...])) }
        }
        #expect(Self.options(text).symmetricDifference(options) == [])
    }

    @Test("names every exit status, and no others", arguments: pages)
    func everyExitStatusIsNamed(_ page: String) throws {
        let named = try Self.words(page).matches(of: /\n\.TP\n\.B ([0-9]+)\n/).compactMap { Int32($0.1) }
        #expect(named == ProgramExit.allCases.map(\.rawValue))
    }

    @Test("is there in every language", arguments: ["man", "man/zh_CN"])
    func everyPageIsThere(_ folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
        #expect(names.filter { $0 != "zh_CN" }.sorted() == Self.names)
    }

    @Test("has the version of the program", arguments: allPages)
    func thePageHasTheVersionOfTheProgram(_ page: String) throws {
        let version = try run(["--version"]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        let heading = try #require(try Self.words(page).firstMatch(of: /\n?\.TH .*"Yishi (.+?)"/))
        #expect(heading.1 == version)
    }

    @Test(
        "is set without a warning",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man"), "man-db is not installed"),
        arguments: allPages
    )
    func thePageIsSetWithoutWarnings(_ page: String) throws {
        let man = try TestSupport.Tool.run(
            "man",
            "--warnings",
            "--local-file",
            repository.appending(path: page).path,
            environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"],
            hearing: .errors
        )
        #expect(man.output == "")
        #expect(man.status == 0)
    }
}
