/// Why a JSON value is not of the type it was to be read as.
public struct JSONMismatch: Error, Hashable, Sendable {
    /// What is wrong with the member or item at the path.
    public enum Problem: Hashable, Sendable {
        /// A member that must be there is not.
        case missing
        /// It is of another type, or a value that is not allowed.
        case mismatched
        /// A member that nothing reads; only refused on request.
        case unknown
    }

    /// The names and, in brackets, the positions that lead there: `attempts[2].id`; empty for the whole value.
    public let path: String

    /// What is wrong there.
    public let problem: Problem

    /// What should be there, as in “a string”.
    public let expected: String

    init(_ keys: [any CodingKey], _ problem: Problem, expected: String) {
        path = keys.reduce(into: "") { text, key in
            if let position = key.intValue {
                text += "[\(position)]"
            } else {
                text += text.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
        self.problem = problem
        self.expected = expected
    }

    /// What a standard decoding error says, without the names of types.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(context.codingPath + [key], .missing, expected: "a value")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            self.init(context.codingPath, .mismatched, expected: "a value that is allowed here")
        @unknown default:
            self.init([], .mismatched, expected: "a value that is allowed here")
        }
    }
}

extension JSONMismatch: CustomStringConvertible {
    /// The fault in plain English, with its place.
    public var description: String {
        let place = path.isEmpty ? "the value" : path
        return switch problem {
        case .missing: "\(place): missing, expected \(expected)"
        case .mismatched: "\(place): expected \(expected)"
        case .unknown: "\(place): unknown"
        }
    }
}
