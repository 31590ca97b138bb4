package import Foundation

/// How a page is set.
package struct Style: Sendable {
    /// Whether tones become escape sequences.
    package var color: Bool
    /// The columns of the terminal; `nil` where nothing is cut off.
    package var width: Int?
    /// In which instants are shown.
    package var timeZone: TimeZone

    package init(color: Bool = false, width: Int? = nil, timeZone: TimeZone = .current) {
        self.color = color
        self.width = width
        self.timeZone = timeZone
    }
}

/// What a command shows a person: lines and tables.
package struct Page: Sendable {
    private enum Block: Sendable {
        case line(StyledText)
        case table(Table)
    }

    private var blocks: [Block] = []

    mutating func line(_ text: StyledText = "") { blocks.append(.line(text)) }

    /// Lines of a longer text, each after `indent`.
    mutating func lines(_ text: String, indent: String = "") {
        for line in text.split(whereSeparator: \.isNewline) { blocks.append(.line(StyledText(indent + line))) }
    }

    mutating func table(_ table: Table) { blocks.append(.table(table)) }

    mutating func append(_ page: Page) { blocks += page.blocks }

    var isEmpty: Bool { blocks.isEmpty }

    /// The text, each line ended.
    func rendered(_ style: Style) -> String {
        var text = ""
        for block in blocks {
            switch block {
            case .line(let line): text += line.rendered(color: style.color) + "\n"
            case .table(let table):
                for line in table.lines(width: style.width) { text += line.rendered(color: style.color) + "\n" }
            }
        }
        return text
    }
}
