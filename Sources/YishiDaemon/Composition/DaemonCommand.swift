package import WorkflowCore

/// What the command line asks of yishid; yishid(8) explains it.
package enum DaemonCommand: Hashable, Sendable {
    /// Serve, with the configuration at that path or the standard one.
    case serve(configuration: String?)
    /// Say what is wrong with the configuration and the definitions, and end.
    case check(configuration: String?)
    /// Compute what is listed and shown anew from the ledger's events, and end.
    case rebuild(configuration: String?)
    case version
    case help

    /// The command that `arguments`, without the program's name, ask for.
    ///
    /// - Throws: What is not understood; nothing is guessed.
    package init(arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        var configuration: String?
        var asked: [String] = []
        while let argument = rest.popFirst() {
            switch argument {
            case "--check-config", "--rebuild", "--version", "--help":
                if asked.contains(argument) { throw UsageError(.repeated(argument)) }
                asked.append(argument)
            case "--config",
                _ where argument.hasPrefix("--config="):
                if configuration != nil { throw UsageError(.repeated("--config")) }
                let path = argument == "--config" ? rest.popFirst() : String(argument.dropFirst("--config=".count))
                guard let path, !path.isEmpty, !path.hasPrefix("--") else {
                    throw UsageError(.valueMissing("--config"))
                }
                configuration = path
            default:
                throw UsageError(.unknown(argument))
            }
        }
        if asked.count > 1 { throw UsageError(.contradicting(asked)) }
        self =
            switch asked.first {
            case "--help": .help
            case "--version": .version
            case "--check-config": .check(configuration: configuration)
            case "--rebuild": .rebuild(configuration: configuration)
            default: .serve(configuration: configuration)
            }
    }

    static let usage = Label(
        zh: """
            用法：yishid [--config 文件] [--check-config | --rebuild]
              --config 文件    配置文件（默认 \(DaemonSettings.standardPath)）
              --check-config   检查配置、日历和流程定义后退出
              --rebuild        服务停止时，由台账的事件重新计算列表与展示的内容后退出
              --version        显示版本
              --help           显示本说明
            详见 yishid(8)、yishid.conf(5)、yishi-workflow(5)。
            """,
        en: """
            usage: yishid [--config FILE] [--check-config | --rebuild]
              --config FILE    the configuration (otherwise \(DaemonSettings.standardPath))
              --check-config   check the configuration, calendars and workflow definitions, and exit
              --rebuild        with the service stopped, compute what is listed and shown anew from the ledger's
                               events, and exit
              --version        show the version
              --help           show this text
            See yishid(8), yishid.conf(5), yishi-workflow(5).
            """
    )
}

/// A command line that is not understood.
package struct UsageError: Error, Hashable {
    package enum Fault: Hashable, Sendable {
        case unknown(String)
        case valueMissing(String)
        case repeated(String)
        case contradicting([String])
    }

    package let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    package var label: Label {
        switch fault {
        case .unknown(let text): Label(zh: "不认识的参数 \(text)", en: "there is no argument \(text)")
        case .valueMissing(let option): Label(zh: "\(option) 缺值", en: "\(option) needs a value")
        case .repeated(let option): Label(zh: "\(option) 重复", en: "\(option) is given more than once")
        case .contradicting(let options):
            Label(
                zh: "\(options.joined(separator: "、")) 不能同时使用",
                en: "\(options.joined(separator: " and ")) exclude each other"
            )
        }
    }
}
