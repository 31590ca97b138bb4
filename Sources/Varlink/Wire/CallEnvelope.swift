package import NIOCore
package import StrictJSON

/// A call as it comes over the wire.
package struct CallEnvelope: Hashable, Sendable {
    /// Interface and method, such as `org.varlink.service.GetInfo`.
    package var method: String
    package var parameters: JSONObject
    /// Whether the caller takes more than one reply.
    package var more: Bool
    /// Whether the caller takes no reply at all.
    package var oneway: Bool
    package var upgrade: Bool

    package init(
        method: String,
        parameters: JSONObject = [:],
        more: Bool = false,
        oneway: Bool = false,
        upgrade: Bool = false
    ) {
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
        self.upgrade = upgrade
    }

    /// Reads a message; members that it does not know are ignored, as the protocol may grow.
    /// - Throws: ``MalformedMessage``.
    package init(_ json: JSON) throws(MalformedMessage) {
        guard let object = json.object else { throw MalformedMessage("it is no object") }
        guard let method = object["method"]?.string else { throw MalformedMessage("it names no method") }
        self.method = method
        switch object["parameters"] {
        case nil, .null: parameters = [:]
        case .object(let given): parameters = given
        default: throw MalformedMessage("its parameters are no object")
        }
        more = try Self.flag("more", in: object)
        oneway = try Self.flag("oneway", in: object)
        upgrade = try Self.flag("upgrade", in: object)
    }

    /// Reads a message as it came over the wire, without its NUL.
    /// - Throws: ``MalformedMessage``, or a `JSONError` where it is no JSON or nested deeper than `depth`.
    package init(parsing message: ByteBuffer, depth: Int) throws {
        let json = try message.withUnsafeReadableBytes { bytes throws(JSONError) in
            try JSON(parsing: bytes, depth: depth)
        }
        try self.init(json)
    }

    /// The message without its NUL; absent values are left out.
    package var json: JSONObject {
        var json: JSONObject = ["method": .string(method)]
        if !parameters.isEmpty { json["parameters"] = .object(parameters) }
        if more { json["more"] = true }
        if oneway { json["oneway"] = true }
        if upgrade { json["upgrade"] = true }
        return json
    }

    private static func flag(_ name: String, in object: JSONObject) throws(MalformedMessage) -> Bool {
        switch object[name] {
        case nil, .null: return false
        case .bool(let value): return value
        default: throw MalformedMessage("its \(name) is neither true nor false")
        }
    }
}

/// A message that is not what the protocol says.
package struct MalformedMessage: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
