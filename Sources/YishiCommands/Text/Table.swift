/// Rows in columns, aligned by the width that a terminal gives each character.
struct Table: Sendable {
    private let heads: [StyledText]
    /// The column that gives way where the terminal is too narrow.
    private let flexible: Int?
    private var rows: [[StyledText]] = []

    /// A table with these heads, or without heads where they are empty.
    init(_ heads: [String], flexible: Int? = nil) {
        self.heads = heads.map { StyledText($0, .dim) }
        self.flexible = flexible
    }

    mutating func row(_ cells: [StyledText]) { rows.append(cells) }

    private static let gap = 2

    func lines(width: Int?) -> [StyledText] {
        let all = (heads.isEmpty ? [] : [heads]) + rows
        guard let count = all.map(\.count).max() else { return [] }
        var widths = (0..<count).map { column in
            all.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        if let width, let flexible {
            let excess = widths.reduce(0, +) + Self.gap * (count - 1) - width
            if excess > 0 { widths[flexible] = max(8, widths[flexible] - excess) }
        }
        return all.map { line($0, widths) }
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
