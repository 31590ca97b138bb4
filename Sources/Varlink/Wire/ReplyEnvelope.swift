package import StrictJSON

/// A reply as it goes over the wire.
package enum ReplyEnvelope: Hashable, Sendable {
    /// Parameters, and whether other replies follow.
    case parameters(JSONObject, continues: Bool)
    case error(VarlinkError)

    /// Reads a message.
    /// - Throws: ``MalformedMessage``.
    package init(_ json: JSON) throws(MalformedMessage) {
        guard let object = json.object else { throw MalformedMessage("it is no object") }
        let parameters = object["parameters"]?.object ?? [:]
        if let name = object["error"]?.string {
            self = .error(VarlinkError(name: name, parameters: parameters))
        } else {
            self = .parameters(parameters, continues: object["continues"]?.bool ?? false)
        }
    }

    /// Appends the message with its NUL. Clients drop the connection for a member they do not expect, so none is written
    /// that says nothing.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .parameters(let parameters, let continues):
            bytes.append(contentsOf: continues ? #"{"continues":true,"parameters":"#.utf8 : #"{"parameters":"#.utf8)
            parameters.write(canonicalTo: &bytes)
        case .error(let error):
            bytes.append(contentsOf: #"{"error":"#.utf8)
            JSON.write(error.name, to: &bytes)
            bytes.append(contentsOf: #","parameters":"#.utf8)
            error.parameters.write(canonicalTo: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        bytes.append(0)
    }
}
