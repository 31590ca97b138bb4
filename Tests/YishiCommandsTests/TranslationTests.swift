import Foundation
import TestSupport
import Testing
import YishiCommands

@Suite("Translation")
struct TranslationTests {
    /// Every text that the sources hand to `tr` or `trn`, found without gettext.
    private static func texts() throws -> Set<String> {
        let folder = repository.appending(path: "Sources/YishiCommands").resolvingSymlinksInPath()
        let paths = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let path as URL in paths where path.pathExtension == "swift" {
            let source = try String(contentsOf: path, encoding: .utf8)
            for call in source.matches(of: /\btr\(\s*"((?:[^"\\]|\\.)*)"/.wordBoundaryKind(.simple)) {
                found.insert(plain(call.1))
            }
            for call in source.matches(
                of: /\btrn\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/.wordBoundaryKind(.simple)
            ) {
                found.insert(plain(call.1))
            }
            // A text that is no literal would stay untranslated, and nobody would see it.
            let calls =
                source.matches(of: /\btrn?\(/.wordBoundaryKind(.simple)).count - source.matches(of: /func trn?\(/).count
            let literals = source.matches(of: /\btrn?\(\s*"/.wordBoundaryKind(.simple)).count
            #expect(calls == literals, "\(path.lastPathComponent): tr takes a literal")
        }
        return found
    }

    private static func plain(_ literal: Substring) -> String {
        String(literal).replacing("\\\"", with: "\"").replacing("\\n", with: "\n").replacing("\\\\", with: "\\")
    }

    @Test("has Chinese words for every text, and no others")
    func everyTextIsTranslated() throws {
        let entries = try Catalog.shipped().entries
        #expect(entries.count > 200)
        let texts = try Self.texts()
        let difference = Set(entries.map(\.id)).symmetricDifference(texts)
        #expect(difference == [])
        for entry in entries {
            #expect(!entry.isFuzzy, "\(entry.id)")
            #expect(entry.texts.count == 1 && entry.texts[0] != "", "\(entry.id)")
        }
    }

    @Test("keeps the names in braces")
    func placeholdersAreKept() throws {
        for entry in try Catalog.shipped().entries {
            func names(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{[a-z]+\}/).map(\.0)) }
            let wanted = names(entry.id).union(entry.plural.map(names) ?? [])
            for text in entry.texts { #expect(names(text) == wanted, "\(entry.id)") }
        }
    }

    @Test(
        "follows the environment as gettext does",
        arguments: [
            (["LANG": "zh_CN.UTF-8"], Translation.Language.zh), (["LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"], .zh),
            (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN"], .zh), (["LANG": "zh_TW.UTF-8"], .zh),
            (["LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:zh_CN:en"], .zh), (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .zh),
            ([:], .en), (["LANG": "C", "LANGUAGE": "zh_CN"], .en), (["LC_ALL": "POSIX", "LANGUAGE": "zh_CN"], .en),
            (["LC_ALL": "C.UTF-8"], .en), (["LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh_CN"], .en),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .en), (["LANG": "de_DE.UTF-8"], .en),
        ]
    )
    func theEnvironmentDecides(_ environment: [String: String], _ language: Translation.Language) {
        #expect(Translation.language(environment) == language)
    }
}

/// The real program with real catalogs.
@Suite("The program")
struct ProgramTests {
    /// The `yishi` that was built with these tests.
    private static let program = Bundle.main.bundleURL.appending(path: "yishi")

    private static func program(_ arguments: [String], _ environment: [String: String]) throws -> TestSupport.Tool {
        try TestSupport.Tool.run([program.path] + arguments, environment: environment)
    }

    private static func withCatalogs<T>(_ body: (String) throws -> T) throws -> T {
        try withScratchFolder { folder in
            let messages = folder.appending(path: "zh_CN/LC_MESSAGES")
            try FileManager.default.createDirectory(at: messages, withIntermediateDirectories: true)
            let catalog = repository.appending(path: "Sources/YishiCommands/po/zh_CN.po").path
            let output = "--output-file=\(messages.path)/yishi.mo"
            let msgfmt = try TestSupport.Tool.run("msgfmt", "--check", output, catalog)
            try #require(msgfmt.status == 0, "\(msgfmt.output)")
            return try body(folder.path)
        }
    }

    @Test(
        "speaks Chinese, even where the locale has not been generated",
        arguments: [
            ["LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"], ["LANG": "zh_CN.UTF-8"], ["LC_ALL": "zh_CN.GB18030"],
        ]
    )
    func theProgramSpeaksChinese(_ environment: [String: String]) throws {
        try Self.withCatalogs { folder in
            let environment = environment.merging(["YISHI_LOCALE_DIR": folder]) { $1 }
            let arguments = ["show", "2022-001", "--socket", "/nowhere/socket"]
            let result = try Self.program(arguments, environment)
            #expect(result.status == 6)
            #expect(result.output.hasPrefix("无法连接守护进程 /nowhere/socket："))
            let help = try Self.program(["help", "admin"], environment).output
            #expect(help.contains("管理：人员、流程定义、工作日历、台账。"))
            #expect(help.contains("子命令："))
        }
    }

    @Test("speaks English otherwise", arguments: [[:], ["LANG": "C", "LANGUAGE": "zh_CN"]])
    func theProgramSpeaksEnglish(_ environment: [String: String]) throws {
        try Self.withCatalogs { folder in
            let environment = environment.merging(["YISHI_LOCALE_DIR": folder]) { $1 }
            let result = try Self.program(["list", "--socket", "/nowhere/socket"], environment)
            #expect(result.status == 6)
            #expect(result.output.hasPrefix("The daemon cannot be reached at /nowhere/socket: "))
        }
    }

    @Test("takes the socket from its option before the environment")
    func theSocketIsChosen() throws {
        let environment = ["YISHI_SOCKET": "/nowhere/other"]
        #expect(try Self.program(["list"], environment).output.contains("/nowhere/other"))
        #expect(
            try Self.program(["list", "--socket", "/nowhere/socket"], environment).output.contains("/nowhere/socket")
        )
        #expect(try Self.program(["list"], [:]).output.contains("/run/yishi/io.yishi"))
    }

    @Test("ends quietly where nobody reads on")
    func aClosedPipeEndsQuietly() throws {
        let shell = try TestSupport.Tool.run("sh", "-c", "\"$0\" --help | true", Self.program.path, hearing: .errors)
        #expect(shell.output == "")
    }
}
