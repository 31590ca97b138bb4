import StrictJSON
import Testing

/// A variation of a trial, and what it must find.
struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    /// Members laid over the form; `nil` empties one.
    var input: JSONObject = [:]
    var record: JSONObject = [:]
    var role: String?
    let finds: [String]

    init(_ what: String, _ input: JSONObject = [:], record: JSONObject = [:], role: String? = nil, finds: [String]) {
        self.what = what
        self.input = input
        self.record = record
        self.role = role
        self.finds = finds
    }

    var testDescription: String { what }
}

/// The digest of a stored file.
let storedFile = JSON.string(String(repeating: "a", count: 64))
