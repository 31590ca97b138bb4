/// A method of an interface, with the types of what goes in and comes out.
package protocol APIMethod: Sendable {
    associatedtype Interface: APIInterface
    associatedtype Input: Codable & Hashable & Sendable
    associatedtype Output: Codable & Hashable & Sendable

    /// The name within the interface, such as `Act`.
    static var name: String { get }
    static var kind: APIMethodKind { get }
}

extension APIMethod {
    /// The name as a call carries it, such as `io.yishi.Proposals.Act`.
    package static var qualifiedName: String { "\(Interface.name).\(name)" }
}

/// How a method is called, and what is done with parameters that it does not know.
package enum APIMethodKind: Hashable, Sendable {
    /// Changes nothing; unknown parameters are ignored.
    case read
    /// Changes something; unknown parameters are refused.
    case change
    /// Replies again and again; unknown parameters are ignored.
    case stream
}
