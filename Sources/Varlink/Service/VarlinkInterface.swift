package import StrictJSON

/// An interface with its description and what its methods do.
package struct VarlinkInterface: Sendable {
    package let name: String
    /// The description, served byte for byte.
    package let description: String
    let methods: [String: Method]

    /// A method of an interface.
    package enum Method: Sendable {
        /// Replies once.
        case once(@Sendable (VarlinkCall) async throws -> JSONObject)
        /// Replies as often as it likes through the writer and then once more by returning; ends early when the caller
        /// goes away, by cancellation.
        case stream(@Sendable (VarlinkCall, VarlinkReplyWriter) async throws -> Void)
    }

    /// - Parameter methods: exactly the methods that the description names.
    /// - Throws: ``InterfaceMismatch`` where the two differ.
    package init(name: String, description: String, methods: [String: Method]) throws(InterfaceMismatch) {
        let described = Self.methodNames(in: description)
        let missing = described.subtracting(methods.keys)
        let extra = Set(methods.keys).subtracting(described)
        guard missing.isEmpty, extra.isEmpty else {
            throw InterfaceMismatch(interface: name, missing: missing.sorted(), extra: extra.sorted())
        }
        self.name = name
        self.description = description
        self.methods = methods
    }

    private static func methodNames(in description: String) -> Set<String> {
        Set(
            description.split(separator: "\n").compactMap { line in
                guard line.hasPrefix("method "), let end = line.firstIndex(of: "(") else { return nil }
                return line[line.index(line.startIndex, offsetBy: 7)..<end].filter { !$0.isWhitespace }
            }
        )
    }
}

/// An interface's description and its methods differ.
package struct InterfaceMismatch: Error, Hashable, Sendable {
    package let interface: String
    /// Described, and not there.
    package let missing: [String]
    /// There, and not described.
    package let extra: [String]
}

/// A call as a method sees it.
package struct VarlinkCall: Sendable {
    package let method: String
    package let parameters: JSONObject
    package let peer: PeerCredentials
}

/// Sends replies of a call that takes more than one.
package struct VarlinkReplyWriter: Sendable {
    let write: @Sendable (JSONObject) async throws -> Void

    /// Sends a reply that others follow; returns when it has left, so that a slow reader holds up its sender alone.
    package func send(_ parameters: JSONObject) async throws { try await write(parameters) }
}
