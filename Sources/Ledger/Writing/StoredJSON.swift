import Glibc
import StrictJSON

/// What may stand in the ledger's columns: what can be read back.
enum StoredJSON {
    /// A request's form is nested at most ``JSON/standardDepth`` deep, and lies a few levels deep in an event and in a
    /// proposal: no form that was accepted may become an event that cannot be read.
    static let eventDepth = JSON.standardDepth + 16
    static let contentDepth = JSON.standardDepth + 32

    /// Whether the parser will take what the writer makes of it.
    static func canBeReadBack(_ json: JSON, depth: Int = eventDepth) -> Bool {
        switch json {
        case .null, .bool: true
        case .string(let text): canBeReadBack(text)
        case .integer(let value): value.magnitude <= 1 << 53
        case .number(let value): value.isFinite
        case .array(let items): depth > 0 && items.allSatisfy { canBeReadBack($0, depth: depth - 1) }
        case .object(let object): depth > 0 && object.allSatisfy { canBeReadBack($0.value, depth: depth - 1) }
        }
    }

    /// SQLite takes a NUL for the end of a text.
    static func canBeReadBack(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) == nil } ?? true }
    }

    static func event(_ text: String) -> JSONObject? { (try? JSON(parsing: text, depth: eventDepth))?.object }

    static func content(_ text: String) -> JSON? { try? JSON(parsing: text, depth: contentDepth) }
}
