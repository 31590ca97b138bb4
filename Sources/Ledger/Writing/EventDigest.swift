import Crypto
import WorkflowCore

/// The digest that chains an event to the one before.
///
/// SHA-256 over the line `yishi event 1` and a line feed, followed by the previous digest and the event's columns in the
/// order of ``init(of:after:)``, each written as its length in bytes in decimal, a colon, its bytes in UTF-8, and a
/// comma; an absent one is written `-,`. Numbers are written in decimal. The detail is taken as it is stored, so that
/// checking a digest takes no JSON parser. `Ledger.docc/Chain.md` has an example.
struct EventDigest {
    private var encoding: [UInt8]

    /// The digest of the event with these columns, in hexadecimal.
    static func digest(of row: EventRow, after previous: String) -> String {
        EventDigest(of: row, after: previous).hexadecimal
    }

    private init(of row: EventRow, after previous: String) {
        encoding = []
        encoding.reserveCapacity(row.detail.utf8.count + 512)
        encoding.append(contentsOf: "yishi event 1\n".utf8)
        add(previous)
        add(String(row.seq))
        add(row.subject)
        add(String(row.revision))
        add(String(row.at))
        add(row.kind)
        add(row.actor)
        add(row.authority)
        add(row.definition)
        add(row.request)
        add(row.requestBody)
        add(row.detail)
    }

    private mutating func add(_ value: String?) {
        guard let value else {
            encoding.append(contentsOf: "-,".utf8)
            return
        }
        encoding.append(contentsOf: String(value.utf8.count).utf8)
        encoding.append(UInt8(ascii: ":"))
        encoding.append(contentsOf: value.utf8)
        encoding.append(UInt8(ascii: ","))
    }

    private var hexadecimal: String { SHA256.hash(data: encoding).hexadecimal }
}

extension Sequence<UInt8> {
    /// Two small digits for each byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
