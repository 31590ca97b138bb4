package import StrictJSON

/// An interface that the daemon serves.
package protocol APIInterface: Sendable {
    associatedtype Failure: APIFailure

    static var name: String { get }
    /// The interface description, byte for byte as it is served.
    static var text: [UInt8] { get }
    /// Every method, in the order of ``text``.
    static var methods: [any APIMethod.Type] { get }
}

/// The errors of an interface, as they go over the wire.
package protocol APIFailure: Error, Hashable, Sendable {
    /// The error of that full name; one that is not known, or whose parameters do not fit, is kept as it came.
    init(name: String, parameters: JSONObject)

    /// The full name, such as `io.yishi.Proposals.NotFound`.
    var name: String { get }

    /// What the error carries.
    func parameters() throws -> JSONObject
}

/// What the error `ReadOnly` of both interfaces carries.
struct ReadOnlyParameters: Encodable {
    let reason: String
    let label: WireLabel?
}

/// A name in the two languages of the office.
package struct WireLabel: Codable, Hashable, Sendable {
    package var en: String
    package var zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }
}
