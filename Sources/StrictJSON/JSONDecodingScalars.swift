extension TreeDecoder {
    /// The value as a leaf of Swift's coding model or as a tree, or `nil` if the type is neither.
    static func scalar<Value>(
        _ type: Value.Type,
        of value: JSON,
        at place: @autoclosure () -> CodingPlace?
    ) throws -> Value? {
        func mismatch(_ expected: String) -> JSONMismatch {
            JSONMismatch(CodingPlace.keys(to: place()), .mismatched, expected: expected)
        }
        if type == String.self {
            guard case .string(let text) = value else { throw mismatch("a string") }
            return text as? Value
        }
        if type == JSON.self { return value as? Value }
        if type == JSONObject.self {
            guard case .object(let object) = value else { throw mismatch("an object") }
            return object as? Value
        }
        if type == Bool.self {
            guard case .bool(let truth) = value else { throw mismatch("true or false") }
            return truth as? Value
        }
        if type == Int.self {
            guard case .integer(let integer) = value else { throw mismatch("a whole number") }
            return integer as? Value
        }
        if type == Double.self || type == Float.self {
            let double: Double
            switch value {
            case .integer(let integer): double = Double(integer)
            case .number(let number): double = number
            default: throw mismatch("a number")
            }
            return type == Double.self ? double as? Value : Float(double) as? Value
        }
        if let type = type as? any FixedWidthInteger.Type {
            guard case .integer(let integer) = value else { throw mismatch("a whole number") }
            guard let narrow = narrow(integer, to: type) as? Value else {
                throw mismatch("a whole number from \(type.min) to \(type.max)")
            }
            return narrow
        }
        return nil
    }

    private static func narrow<Narrow: FixedWidthInteger>(_ integer: Int, to type: Narrow.Type) -> Narrow? {
        Narrow(exactly: integer)
    }

    /// What a type is called in a message about a member that is missing.
    static func name<Value>(of type: Value.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is any FixedWidthInteger.Type: "a whole number"
        case is Double.Type, is Float.Type: "a number"
        case is JSONObject.Type: "an object"
        default: "a value"
        }
    }
}
