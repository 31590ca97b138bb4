/// One line of Swift: what the compiler reads, apart from what only people read.
struct SwiftLine: Sendable {
    /// Without comments, and without the contents of string and regex literals.
    var code = ""
    /// The text of the comments on this line.
    var comment = ""

    var isBlank: Bool { code.allSatisfy(\.isWhitespace) }

    /// Whether there is a comment that is no documentation.
    var hasPlainComment: Bool { !comment.allSatisfy(\.isWhitespace) && !comment.hasPrefix("/") }
}
