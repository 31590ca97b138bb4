import Testing
import WorkflowCore
import YishiDaemon

@Suite struct DaemonCommandTests {
    @Test(
        arguments: [
            ([], .serve(configuration: nil)),
            (["--config", "/c"], .serve(configuration: "/c")),
            (["--config=/c"], .serve(configuration: "/c")),
            (["--check-config"], .check(configuration: nil)),
            (["--check-config", "--config", "/c"], .check(configuration: "/c")),
            (["--config=/c", "--check-config"], .check(configuration: "/c")),
            (["--version"], .version),
            (["--help"], .help),
        ] as [([String], DaemonCommand)]
    )
    func aCommandLineIsUnderstood(_ arguments: [String], command: DaemonCommand) throws {
        #expect(try DaemonCommand(arguments: arguments) == command)
    }

    @Test(
        arguments: [
            (["--config"], .valueMissing("--config")),
            (["--config="], .valueMissing("--config")),
            (["--config", "--check-config"], .valueMissing("--config")),
            (["--config", "/a", "--config=/b"], .repeated("--config")),
            (["--help", "--help"], .repeated("--help")),
            (["--help", "--version"], .contradicting(["--help", "--version"])),
            (["--conf", "/c"], .unknown("--conf")),
            (["-c", "/c"], .unknown("-c")),
            (["/c"], .unknown("/c")),
            ([""], .unknown("")),
        ] as [([String], UsageError.Fault)]
    )
    func whatIsNotUnderstoodIsNotGuessed(_ arguments: [String], fault: UsageError.Fault) {
        let error = #expect(throws: UsageError.self) { try DaemonCommand(arguments: arguments) }
        #expect(error?.fault == fault)
        #expect(error?.label.zh.isEmpty == false)
    }

    @Test(
        arguments: [
            ([:], .english),
            (["LANG": "zh_CN.UTF-8"], .chinese),
            (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
            (["LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .chinese),
            (["LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"], .chinese),
            (["LC_ALL": "C.UTF-8", "LANGUAGE": "fr:zh_CN:en"], .chinese),
            (["LC_ALL": "C", "LANGUAGE": "zh_CN"], .english),
            (["LC_ALL": "", "LANG": "fr_FR.UTF-8"], .english),
        ] as [([String: String], SpokenLanguage)]
    )
    func theEnvironmentChoosesTheLanguageAsInGettext(_ environment: [String: String], language: SpokenLanguage) {
        #expect(SpokenLanguage(environment: environment) == language)
    }
}
