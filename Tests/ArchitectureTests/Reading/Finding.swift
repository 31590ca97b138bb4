/// A place that breaks a rule.
struct Finding: Hashable, Comparable, CustomStringConvertible {
    let path: String
    /// The first line is 1; 0 stands for the file as a whole.
    let line: Int
    let message: String

    init(_ path: String, line: Int = 0, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    var description: String { line == 0 ? "\(path): \(message)" : "\(path):\(line): \(message)" }

    static func < (left: Finding, right: Finding) -> Bool {
        (left.path, left.line, left.message) < (right.path, right.line, right.message)
    }
}
