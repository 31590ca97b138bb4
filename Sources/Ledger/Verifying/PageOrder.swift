import GRDB

extension LedgerReader {
    /// Refuses a page that does not go on from the last one.
    ///
    /// A damaged index can lead back to where it was read before, and without end.
    func checkOrder<Key: InOrder>(_ page: [Key], after last: Key? = nil) throws(LedgerError) {
        var last = last
        for key in page {
            if let last, !last.comesBefore(key) { throw .damaged("rows are not in their order") }
            last = key
        }
    }
}

/// What SQLite sorts by, compared as SQLite does.
protocol InOrder {
    func comesBefore(_ other: Self) -> Bool
}

extension Int: InOrder {
    func comesBefore(_ other: Int) -> Bool { self < other }
}

extension String: InOrder {
    func comesBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension EvidenceLink: InOrder {
    func comesBefore(_ other: EvidenceLink) -> Bool {
        sha256 == other.sha256 ? event < other.event : sha256.comesBefore(other.sha256)
    }
}

extension IndexPlace: InOrder {
    func comesBefore(_ other: IndexPlace) -> Bool {
        for (value, other) in zip(values, other.values) where value != other { return Self.comesBefore(value, other) }
        return false
    }

    /// The ledger's columns are numbers, texts, or NULL, which comes first.
    private static func comesBefore(_ value: DatabaseValue, _ other: DatabaseValue) -> Bool {
        switch (value.storage, other.storage) {
        case (.int64(let value), .int64(let other)): value < other
        case (.string(let value), .string(let other)): value.comesBefore(other)
        default: value.isNull || !other.isNull && Int.fromDatabaseValue(value) != nil
        }
    }
}
