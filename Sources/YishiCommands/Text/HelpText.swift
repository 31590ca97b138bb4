/// The words that ArgumentParser itself puts into help texts and messages.
enum HelpText {
    /// `text` in the user's language, as far as the library's words are known here; the rest stays English.
    static func translated(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { heading(String($0)) ?? remark(String($0)) ?? message(String($0)) }
            .joined(separator: "\n")
    }

    private static func heading(_ line: String) -> String? {
        if line.hasSuffix("SUBCOMMANDS:") {
            return line.dropLast("SUBCOMMANDS:".count) + tr("SUBCOMMANDS:")
        }
        let headings = [
            ("OVERVIEW:", tr("OVERVIEW:")), ("USAGE:", tr("USAGE:")), ("Usage:", tr("Usage:")),
            ("ARGUMENTS:", tr("ARGUMENTS:")), ("OPTIONS:", tr("OPTIONS:")),
        ]
        guard let (word, translation) = headings.first(where: { line.hasPrefix($0.0) }) else { return nil }
        return translation + line.dropFirst(word.count)
    }

    private static func remark(_ line: String) -> String? {
        for (remark, translation) in [
            ("Show help information.", tr("Show help information.")), ("Show the version.", tr("Show the version.")),
        ] where line.hasSuffix(remark) {
            return line.dropLast(remark.count) + translation
        }
        for ending in ["' for detailed help.", "' for more information."] where line.hasSuffix(ending) {
            guard let quote = line.firstIndex(of: "'") else { continue }
            let command = line[line.index(after: quote)...].dropLast(ending.count)
            return tr("  See '{command}' for more.", ["command": String(command)])
        }
        return nil
    }

    private static func message(_ line: String) -> String {
        var line = line
        for (words, translation) in [
            ("Error: ", tr("Error: ")), ("Help: ", tr("Help: ")),
            ("Missing expected argument ", tr("Missing expected argument ")),
            ("Missing value for ", tr("Missing value for ")), ("Unexpected argument ", tr("Unexpected argument ")),
            ("Unknown option ", tr("Unknown option ")),
        ] {
            if let range = line.firstRange(of: words) { line.replaceSubrange(range, with: translation) }
        }
        return line
    }
}
