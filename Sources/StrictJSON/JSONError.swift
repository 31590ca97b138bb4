/// Why a text is not accepted as JSON, with the offset of the byte where that shows.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: String, Hashable, Sendable {
        case endsEarly = "the text ends too early"
        case unexpectedByte = "this byte cannot stand here"
        case trailingText = "something follows the value"
        case tooDeep = "it is nested too deeply"
        case duplicateName = "an object names a member twice"
        case invalidUTF8 = "this is not UTF-8"
        case controlCharacter = "a control character stands in a string"
        case invalidEscape = "this escape is not known"
        case loneSurrogate = "half of a surrogate pair stands alone"
        case invalidNumber = "this is not a JSON number"
        case numberOutOfRange = "this number is too large to be exact"
    }

    /// What is wrong.
    public let problem: Problem
    /// How many bytes come before the place.
    public let offset: Int

    init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}

extension JSONError: CustomStringConvertible {
    /// The problem and the place, in English.
    public var description: String { "\(problem.rawValue) (byte \(offset))" }
}
