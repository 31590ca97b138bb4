package import StrictJSON

/// The parameters of a reply, as a value or as a text that was written earlier.
package enum VarlinkReply: Hashable, Sendable {
    case object(JSONObject)
    /// The text of one JSON object, without a NUL byte in it; it is sent as it is, and nobody checks it again.
    case text([UInt8])

    var sizeHint: Int {
        switch self {
        case .object: 192
        case .text(let bytes): bytes.count
        }
    }

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .object(let object): object.write(canonicalTo: &bytes)
        case .text(let text): bytes.append(contentsOf: text)
        }
    }
}
