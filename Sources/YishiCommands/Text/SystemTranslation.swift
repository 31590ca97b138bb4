import CGettext
import Glibc

extension Translation {
    private static let domain = "yishi"

    /// The translation that the user's environment asks for, by glibc's gettext.
    ///
    /// Sets the process's locale for characters and messages only: numbers and dates stay as they are everywhere.
    /// gettext falls silent where the named locale has not been generated on the machine; Chinese is then spoken all the
    /// same, by way of `C.UTF-8`, which every system has.
    package static func system(_ environment: [String: String], catalogs: String?) -> Translation {
        let language = language(environment)
        setlocale(LC_CTYPE, "")
        if setlocale(LC_MESSAGES, "") == nil || language == .zh && isUntranslated(setlocale(LC_MESSAGES, nil)) {
            setlocale(LC_MESSAGES, "C.UTF-8")
        }
        setenv("LANGUAGE", language == .zh ? "zh_CN" : "en", 1)
        if let catalogs { bindtextdomain(domain, catalogs) }
        bind_textdomain_codeset(domain, "UTF-8")
        return Translation(language: language, words: translated, plural: translated)
    }

    // gettext returns its own argument where there is no translation: the text must outlive the call.

    private static func translated(_ text: String) -> String {
        text.withCString { id in dgettext(domain, id).map { String(cString: $0) } ?? text }
    }

    private static func translated(_ one: String, _ many: String, _ count: Int) -> String {
        one.withCString { one in
            many.withCString { many in
                String(
                    cString: dngettext(domain, one, many, UInt(count.magnitude)) ?? UnsafeMutablePointer(mutating: many)
                )
            }
        }
    }

    private static func isUntranslated(_ locale: UnsafePointer<CChar>?) -> Bool {
        guard let locale else { return true }
        return ["C", "POSIX"].contains(String(cString: locale))
    }

    /// The language by the rules of gettext: `LANGUAGE` counts unless the locale is plain `C`.
    package static func language(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        if ["C", "POSIX"].contains(locale) { return .en }
        let wishes = (environment["LANGUAGE"] ?? "").split(separator: ":").map(String.init) + [locale]
        for wish in wishes {
            if wish.hasPrefix("zh") { return .zh }
            if wish.hasPrefix("en") || wish.hasPrefix("C") { return .en }
        }
        return .en
    }

    /// Where the catalogs lie: where the environment says, or beside the program as installed or as built.
    package static func catalogFolder(_ environment: [String: String], program: String) -> String? {
        if let folder = environment["YISHI_LOCALE_DIR"] { return folder }
        let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return ["\(folder)/../share/locale", "\(folder)/../../locale", "/usr/share/locale"].first {
            access("\($0)/zh_CN/LC_MESSAGES/\(domain).mo", R_OK) == 0
        }
    }
}
