package import WorkflowCore

/// The language that the daemon's own messages to a terminal are in.
package enum SpokenLanguage: Hashable, Sendable {
    case chinese
    case english

    /// The language that the environment asks for, in the order in which gettext looks at it.
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let isPlain = locale == "C" || locale == "POSIX"
        let wished = isPlain ? "" : environment["LANGUAGE"] ?? ""
        let names = (wished.isEmpty ? locale : wished).split(separator: ":")
        let known = names.first { $0.hasPrefix("zh") || $0.hasPrefix("en") }
        self = known?.hasPrefix("zh") == true ? .chinese : .english
    }

    package func text(_ label: Label) -> String { self == .chinese ? label.zh : label.en }
}
