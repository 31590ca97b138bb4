/// Holds the imports of a file against the table of its target.
enum ImportCheck {
    static func findings(
        in source: SwiftSource,
        allowed: [String: Set<String>] = ImportTable.allowed
    ) -> [Finding] {
        guard let modules = allowed[source.target] else {
            return [Finding(source.path, "the target \(source.target) is not in the import table")]
        }
        return source.imports.compactMap { statement in
            if !modules.contains(statement.module) {
                return Finding(
                    source.path,
                    line: statement.line,
                    "\(source.target) may not import \(statement.module)"
                )
            }
            if statement.module == "GRDB", statement.isReexposed {
                return Finding(source.path, line: statement.line, "GRDB may not show in the ledger's interface")
            }
            return nil
        }
    }

    /// Where the table itself allows what is never allowed.
    static func contradictions(
        allowed: [String: Set<String>] = ImportTable.allowed,
        never: [String: Set<String>] = ImportTable.never
    ) -> [Finding] {
        never.flatMap { target, forbidden in
            (allowed[target] ?? []).filter { module in
                forbidden.contains { name in
                    name.hasSuffix("*") ? module.hasPrefix(name.dropLast()) : module == name
                }
            }
            .map { Finding("ImportTable.swift", "\(target) may never import \($0)") }
        }
        .sorted()
    }
}
