/// A table of comma-separated values (RFC 4180), with the place of every cell.
struct CSV: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// Counts all rows from 1, as a spreadsheet does.
        let number: Int
        let cells: [String]

        /// Whether nothing stands in it.
        var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    let rows: [Row]

    struct Malformed: Error, Hashable {
        enum Problem: Hashable {
            case quoteNotClosed
            case textAfterQuote
        }

        let problem: Problem
        let line: Int
    }

    init(_ text: String) throws(Malformed) {
        var reader = Reader(text)
        var rows: [Row] = []
        while let cells = try reader.cells() { rows.append(Row(number: rows.count + 1, cells: cells)) }
        self.rows = rows
    }

    private struct Reader {
        private var scalars: Substring.UnicodeScalarView
        private var line = 1

        init(_ text: String) { scalars = text[...].unicodeScalars }

        /// Those of the next row; `nil` after the last one.
        mutating func cells() throws(Malformed) -> [String]? {
            guard !scalars.isEmpty else { return nil }
            var cells: [String] = []
            while true {
                cells.append(try cell())
                switch scalars.popFirst() {
                case ",": continue
                case "\r":
                    if scalars.first == "\n" { scalars.removeFirst() }
                    line += 1
                case "\n": line += 1
                default: break
                }
                return cells
            }
        }

        /// Up to the comma or the end of the line, which stay.
        private mutating func cell() throws(Malformed) -> String {
            if scalars.first == "\"" { return try quoted() }
            let end = scalars.firstIndex { $0 == "," || $0 == "\n" || $0 == "\r" } ?? scalars.endIndex
            let text = String(scalars[..<end])
            scalars = scalars[end...]
            return text
        }

        private mutating func quoted() throws(Malformed) -> String {
            let first = line
            scalars.removeFirst()
            var text = ""
            while let scalar = scalars.popFirst() {
                guard scalar == "\"" else {
                    if scalar == "\n" { line += 1 }
                    text.unicodeScalars.append(scalar)
                    continue
                }
                switch scalars.first {
                case "\"":
                    scalars.removeFirst()
                    text.append("\"")
                case nil, ",", "\n", "\r": return text
                default: throw Malformed(problem: .textAfterQuote, line: line)
                }
            }
            throw Malformed(problem: .quoteNotClosed, line: first)
        }
    }
}
