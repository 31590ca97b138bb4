import StrictJSON

/// What came back for a call.
struct Reply: Hashable, Sendable {
    /// The error's full name.
    let error: String?
    let parameters: JSONObject
    let continues: Bool

    init(_ message: JSON) {
        error = message["error"]?.string
        parameters = message["parameters"]?.object ?? [:]
        continues = message["continues"]?.bool ?? false
    }

    subscript(_ member: String) -> JSON? { parameters[member] }

    /// The codes of the reasons of a refusal.
    var codes: [String] { (parameters["reasons"]?.array ?? []).compactMap { $0["code"]?.string } }
}
