/// Rows in columns, aligned by the width that a terminal gives each character.
struct Table: Sendable {
    private enum Row: Sendable {
        case cells([StyledText])
        /// A text over all columns.
        case line(StyledText)
    }

    private let heads: [StyledText]
    /// The column that gives way where the terminal is too narrow.
    private let flexible: Int?
    private var rows: [Row] = []

    /// A table with these heads, or without heads where they are empty.
    init(_ heads: [String], flexible: Int? = nil) {
        self.heads = heads.map { StyledText($0, .dim) }
        self.flexible = flexible
    }

    mutating func row(_ cells: [StyledText]) { rows.append(.cells(cells)) }

    /// A line between the rows, which has a width of its own.
    mutating func line(_ text: StyledText) { rows.append(.line(text)) }

    private static let gap = 2

    func lines(width: Int?) -> [StyledText] {
        let all = (heads.isEmpty ? [] : [.cells(heads)]) + rows
        let widths = widths(all.compactMap { if case .cells(let cells) = $0 { cells } else { nil } }, within: width)
        return all.map { row in
            switch row {
            case .cells(let cells): line(cells, widths)
            case .line(let text): text
            }
        }
    }

    private func widths(_ rows: [[StyledText]], within width: Int?) -> [Int] {
        let count = rows.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        if let width, let flexible, flexible < count {
            let excess = widths.reduce(0, +) + Self.gap * (count - 1) - width
            if excess > 0 { widths[flexible] = max(8, widths[flexible] - excess) }
        }
        return widths
    }

    private func line(_ row: [StyledText], _ widths: [Int]) -> StyledText {
        var line: StyledText = ""
        let cells = row.prefix((row.lastIndex { $0.displayWidth > 0 } ?? -1) + 1)
        for (column, cell) in cells.enumerated() {
            let text = column == flexible ? cell.truncated(toWidth: widths[column]) : cell
            let isLast = column == cells.count - 1
            line = line + (isLast ? text : text.padded(toWidth: widths[column] + Self.gap))
        }
        return line
    }
}
