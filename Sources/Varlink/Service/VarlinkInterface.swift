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
        /// Replies once, with parameters that may have been written earlier.
        case reply(@Sendable (VarlinkCall) async throws -> VarlinkReply)
        /// Replies as often as it likes through the writer and then once more by returning; ends early when the caller
        /// goes away or the service stops, by cancellation.
        ///
        /// Its description says `[Requires 'more' flag]` in the method's comment.
        case stream(@Sendable (VarlinkCall, VarlinkReplyWriter) async throws -> Void)

        var streams: Bool { if case .stream = self { true } else { false } }
    }

    /// Puts an interface together.
    /// - Parameters:
    ///   - name: the full name, which the description must have too.
    ///   - description: the text in the interface description language.
    ///   - methods: exactly the methods that the description names.
    /// - Throws: ``InterfaceMismatch`` where description and methods differ.
    package init(name: String, description: String, methods: [String: Method]) throws(InterfaceMismatch) {
        let described: VarlinkDescription
        do {
            described = try VarlinkDescription(parsing: description)
        } catch {
            throw .malformed(interface: name, error)
        }
        guard described.name == name else { throw .otherName(interface: name, described: described.name) }
        let names = Set(described.methods.map(\.name))
        let missing = names.subtracting(methods.keys)
        let extra = Set(methods.keys).subtracting(names)
        guard missing.isEmpty, extra.isEmpty else {
            throw .methods(interface: name, missing: missing.sorted(), extra: extra.sorted())
        }
        if let method = described.methods.first(where: { $0.requiresMore != methods[$0.name]?.streams }) {
            throw .more(interface: name, method: method.name)
        }
        self.name = name
        self.description = description
        self.methods = methods
    }
}

/// How an interface's description and its methods differ.
package enum InterfaceMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    case malformed(interface: String, DescriptionError)
    case otherName(interface: String, described: String)
    /// `missing` are described and not there, `extra` are there and not described.
    case methods(interface: String, missing: [String], extra: [String])
    /// The method replies more than once and its description does not say so, or the other way round.
    case more(interface: String, method: String)

    package var description: String {
        switch self {
        case .malformed(let interface, let error): "\(interface): \(error)"
        case .otherName(let interface, let described): "\(interface): the description is of \(described)"
        case .methods(let interface, let missing, let extra):
            "\(interface): described without code: \(missing), code without description: \(extra)"
        case .more(let interface, let method):
            "\(interface).\(method): the comment “[Requires 'more' flag]” and the code differ"
        }
    }
}
