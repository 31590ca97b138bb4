/// One entry for the journal: fields in the order in which they were added.
///
/// A name may occur several times.
package struct JournalEntry: Hashable, Sendable {
    /// A name and its value, which may be any bytes.
    package struct Field: Hashable, Sendable {
        package let name: JournalFieldName
        package let value: [UInt8]

        /// `NAME=value`, as `sd_journal_sendv(3)` takes it; line breaks and zeros in the value need no escape.
        package var serialized: [UInt8] { Array(name.text.utf8) + [UInt8(ascii: "=")] + value }
    }

    package private(set) var fields: [Field] = []

    package init() {}

    package mutating func append(_ name: JournalFieldName, _ value: [UInt8]) {
        fields.append(Field(name: name, value: value))
    }

    package mutating func append(_ name: JournalFieldName, _ value: String) {
        append(name, Array(value.utf8))
    }
}
