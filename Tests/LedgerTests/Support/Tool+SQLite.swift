import TestSupport

extension Tool {
    /// Runs `sqlite3`, the outsider that every ledger must withstand.
    static func sqlite(_ database: String, _ commands: String...) throws -> Tool {
        try run(["sqlite3", database] + commands)
    }
}
