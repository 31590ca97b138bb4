extension Ledger {
    /// Holds every index against its table, in both directions, but for those that are not what the schema says.
    ///
    /// SQLite answers many a question from an index alone: one that differs hides a row or shows what is gone.
    nonisolated func checkIndexes(
        _ indexes: [IndexShape],
        except differing: Set<String>,
        _ report: inout VerifyReport
    ) async throws(LedgerError) {
        var readable: [String: [IndexShape]] = [:]
        for index in indexes where !differing.contains(index.name) && !differing.contains(index.table) {
            if try await checkEntries(of: index, &report) { readable[index.table, default: []].append(index) }
        }
        for (table, indexes) in readable.sorted(by: { $0.key < $1.key }) {
            if try await !checkRows(of: indexes, &report) { report.add(.unreadable, at: .table(table)) }
        }
    }

    /// Whether the index could be read to its end.
    private nonisolated func checkEntries(
        of index: IndexShape,
        _ report: inout VerifyReport
    ) async throws(LedgerError) -> Bool {
        var last: IndexPlace?
        while true {
            let after = last
            guard let page = try await read({ try $0.entries(of: index, after: after, limit: 500) }) else {
                report.add(.unreadable, at: .table(index.name))
                return false
            }
            var isOrdered = true
            for (entry, hasRow) in page {
                let follows = last?.comesBefore(entry) ?? true
                if !hasRow || !follows {
                    report.add(.indexDiffers, at: index.place(entry, of: index.entry), index.name)
                }
                isOrdered = isOrdered && follows
                last = entry
            }
            // Out of order it can lead back to where it was read before, and without end.
            if page.isEmpty || !isOrdered { return true }
        }
    }

    /// Whether the rows could be read to their end.
    private nonisolated func checkRows(
        of indexes: [IndexShape],
        _ report: inout VerifyReport
    ) async throws(LedgerError) -> Bool {
        var last: IndexPlace?
        while true {
            let after = last
            guard let page = try await read({ try $0.rows(of: indexes, after: after, limit: 500) }) else {
                return false
            }
            for (key, missing) in page {
                for index in missing {
                    report.add(.indexDiffers, at: index.place(key, of: index.key), index.name)
                }
                last = key
            }
            if page.isEmpty { return true }
        }
    }
}
