internal import Logging

extension JournalEntry {
    /// Adds a metadata value: an array as one field for each element, a dictionary as one for each key (`NAME_KEY`).
    mutating func append(_ value: Logger.Metadata.Value, named name: JournalFieldName) {
        switch value {
        case .string(let text):
            append(name, text)
        case .stringConvertible(let value):
            append(name, value.description)
        case .array(let values):
            for value in values { append(value, named: name) }
        case .dictionary(let values):
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                append(value, named: name.joined(with: key))
            }
        }
    }
}
