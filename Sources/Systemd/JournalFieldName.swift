/// The name of a journal field that a client may set: a letter `A-Z`, then `A-Z`, `0-9` and `_`, 64 in all at most.
///
/// journald drops a field with any other name without a word; names that begin with `_` are its own.
package struct JournalFieldName: Hashable, Sendable {
    /// The name as it is written.
    package let text: String

    private static let lengthLimit = 64

    /// - Returns: `nil` where journald would drop a field of this name.
    package init?(_ text: String) {
        guard let first = text.unicodeScalars.first, Self.capitals.contains(first),
            text.utf8.count <= Self.lengthLimit,
            text.unicodeScalars.allSatisfy({ Self.capitals.contains($0) || Self.digits.contains($0) || $0 == "_" })
        else { return nil }
        self.text = text
    }

    /// A name of Yishi's own, made from any text: `requestId` becomes `YISHI_REQUEST_ID`.
    ///
    /// What has no place in a name becomes `_`, and what is too long is cut, so that different texts may share a name.
    package init(ownName text: String) {
        self.init(cutting: "YISHI_" + Self.capitalized(text))
    }

    /// A longer name, of this one and any text: `YISHI_CLOCK` and `dueDate` become `YISHI_CLOCK_DUE_DATE`.
    package func joined(with text: String) -> JournalFieldName {
        JournalFieldName(cutting: "\(self.text)_\(Self.capitalized(text))")
    }

    private init(cutting text: String) {
        self.text = String(text.prefix(Self.lengthLimit))
    }

    private static func capitalized(_ text: String) -> String {
        var name = ""
        var previous: Unicode.Scalar = "_"
        for scalar in text.unicodeScalars {
            if smalls.contains(previous), capitals.contains(scalar) { name += "_" }
            switch scalar {
            case smalls: name += String(scalar).uppercased()
            case capitals, digits: name.unicodeScalars.append(scalar)
            default: name += "_"
            }
            previous = scalar
        }
        return name
    }

    private init(known text: StaticString) {
        self.text = "\(text)"
    }

    private static let capitals: ClosedRange<Unicode.Scalar> = "A"..."Z"
    private static let smalls: ClosedRange<Unicode.Scalar> = "a"..."z"
    private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
}

/// The fields of `systemd.journal-fields(7)` that Yishi sets itself.
extension JournalFieldName {
    package static let message = JournalFieldName(known: "MESSAGE")
    package static let messageID = JournalFieldName(known: "MESSAGE_ID")
    package static let priority = JournalFieldName(known: "PRIORITY")
    package static let codeFile = JournalFieldName(known: "CODE_FILE")
    package static let codeLine = JournalFieldName(known: "CODE_LINE")
    package static let codeFunction = JournalFieldName(known: "CODE_FUNC")
}
