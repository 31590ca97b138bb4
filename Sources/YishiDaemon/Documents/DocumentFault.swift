package import WorkflowCore

/// One thing that is wrong with a file that an administrator wrote, and where.
package struct DocumentFault: Error, Hashable {
    package var file: String
    /// Counts from 1; 0 where the whole file is meant.
    package var line: Int
    /// Counts characters from 1; 0 where the whole line is meant.
    package var column: Int
    /// The identifier of the rule, as the manual pages list it.
    package var rule: String
    package var label: Label

    /// `file:line:column`, as far as they are known.
    package var place: String {
        switch (line, column) {
        case (0, _): file
        case (_, 0): "\(file):\(line)"
        default: "\(file):\(line):\(column)"
        }
    }

    package init(file: String, at mark: DocumentMark, rule: String, label: Label) {
        self.file = file
        line = mark.line
        column = mark.column
        self.rule = rule
        self.label = label
    }
}

extension DocumentFault: CustomStringConvertible {
    package var description: String { "\(place): \(label.en) [\(rule)]" }
}

/// Everything that is wrong with some files, in the order of their lines.
package struct DocumentFaults: Error, Hashable {
    package let faults: [DocumentFault]

    package init(_ faults: [DocumentFault]) {
        self.faults = faults.sorted { ($0.file, $0.line, $0.column, $0.rule) < ($1.file, $1.line, $1.column, $1.rule) }
    }
}

extension DocumentFaults: CustomStringConvertible {
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// A place in a text; both numbers count from 1, columns in characters of Unicode.
package struct DocumentMark: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    static let start = DocumentMark(line: 1, column: 1)
}
