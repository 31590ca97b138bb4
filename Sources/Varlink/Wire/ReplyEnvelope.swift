package import StrictJSON

/// A reply as it goes over the wire.
package enum ReplyEnvelope: Hashable, Sendable {
    /// Parameters, and whether other replies follow.
    case parameters(VarlinkReply, continues: Bool)
    case error(VarlinkError)

    /// Reads a message; members that it does not know are ignored.
    /// - Throws: ``MalformedMessage``.
    package init(_ json: JSON) throws(MalformedMessage) {
        guard let object = json.object else { throw MalformedMessage("it is no object") }
        let parameters: JSONObject
        switch object["parameters"] {
        case nil, .null: parameters = [:]
        case .object(let given): parameters = given
        default: throw MalformedMessage("its parameters are no object")
        }
        switch object["error"] {
        case nil, .null:
            switch object["continues"] {
            case nil, .null: self = .parameters(.object(parameters), continues: false)
            case .bool(let continues): self = .parameters(.object(parameters), continues: continues)
            default: throw MalformedMessage("its continues is neither true nor false")
            }
        case .string(let name): self = .error(VarlinkError(name: name, parameters: parameters))
        default: throw MalformedMessage("its error is no name")
        }
    }

    /// The message with its NUL.
    ///
    /// Clients drop the connection for a member that they do not expect, so none is written that says nothing.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        switch self {
        case .parameters(let reply, let continues):
            bytes.reserveCapacity(reply.sizeHint + 64)
            bytes.append(contentsOf: continues ? #"{"continues":true,"parameters":"#.utf8 : #"{"parameters":"#.utf8)
            reply.write(to: &bytes)
        case .error(let error):
            bytes.append(contentsOf: #"{"error":"#.utf8)
            JSON.write(error.name, to: &bytes)
            bytes.append(contentsOf: #","parameters":"#.utf8)
            error.parameters.write(canonicalTo: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        bytes.append(0)
        return bytes
    }
}
