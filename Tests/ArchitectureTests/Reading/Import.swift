/// One `import` declaration.
struct Import: Hashable {
    let module: String
    /// Whether the module's types may show in the declarations of this one.
    let isReexposed: Bool
    let line: Int

    /// - Returns: `nil` for a line that is no import.
    init?(_ code: String, line: Int) {
        guard code.contains("import") else { return nil }
        let pattern =
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)/
        guard let match = code.firstMatch(of: pattern) else { return nil }
        module = String(match.2)
        isReexposed = match.1 == "public" || match.1 == "package"
        self.line = line
    }
}
