/// A value is not what was expected at a place.
public struct JSONMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place, such as `attempts[2].id`; empty for the whole.
    public let path: String
    /// What was expected there, in English.
    public let expected: String

    init(path: [any CodingKey], expected: String) {
        var text = ""
        for key in path {
            text += key.intValue == nil && !text.isEmpty ? ".\(key.stringValue)" : key.stringValue
        }
        self.path = text
        self.expected = expected
    }

    /// The place and the expectation, in English.
    public var description: String { path.isEmpty ? "expected \(expected)" : "\(path): expected \(expected)" }
}

extension JSON {
    /// What to do with members that a type does not know.
    public enum UnknownMembers: Sendable {
        case ignore
        /// Refuse them, in nested objects too.
        case refuse
    }

    /// The value of `type` that this stands for; `null` and an absent member are both `nil`.
    /// - Throws: ``JSONMismatch`` with the place.
    public func decode<T: Decodable>(_ type: T.Type, unknownMembers: UnknownMembers = .ignore) throws -> T {
        let decoder = JSONTreeDecoder(json: self, codingPath: [], unknownMembers: unknownMembers)
        do {
            return try decoder.decode(type)
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONMismatch(path: context.codingPath, expected: "a possible value: \(context.debugDescription)")
        }
    }
}

struct JSONTreeDecoder: Decoder {
    let json: JSON
    let codingPath: [any CodingKey]
    let unknownMembers: JSON.UnknownMembers
    private let asked = Asked()
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(json: JSON, codingPath: [any CodingKey], unknownMembers: JSON.UnknownMembers) {
        self.json = json
        self.codingPath = codingPath
        self.unknownMembers = unknownMembers
    }

    /// The names that a type has asked for; the others are unknown to it.
    private final class Asked {
        var names: Set<String> = []
        var isObject = false
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        switch type {
        case is JSON.Type: if let value = json as? T { return value }
        case is JSONObject.Type: if let value = try object() as? T { return value }
        case is String.Type:
            guard let value = json.string as? T else { throw mismatch("a text") }
            return value
        case is Bool.Type:
            guard let value = json.bool as? T else { throw mismatch("true or false") }
            return value
        case is Int.Type:
            guard let value = json.integer as? T else { throw mismatch("a whole number") }
            return value
        default:
            if let type = type as? any FixedWidthInteger.Type {
                guard let value = json.integer.flatMap({ Self.integer($0, as: type) }) as? T else {
                    throw mismatch("a whole number that fits")
                }
                return value
            }
        }
        let value = try T(from: self)
        if unknownMembers == .refuse, asked.isObject, let object = json.object,
            let unknown = object.names.first(where: { !asked.names.contains($0) })
        {
            throw JSONMismatch(path: codingPath + [JSONKey(unknown)], expected: "nothing: there is no such member")
        }
        return value
    }

    private static func integer(_ value: Int, as type: (some FixedWidthInteger).Type) -> Any? {
        type.init(exactly: value)
    }

    func object() throws -> JSONObject {
        guard let object = json.object else { throw mismatch("an object") }
        return object
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        asked.isObject = true
        return KeyedDecodingContainer(Members<Key>(decoder: self, object: try object()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let items = json.array else { throw mismatch("an array") }
        return Items(decoder: self, items: items)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    private func mismatch(_ expected: String) -> JSONMismatch { JSONMismatch(path: codingPath, expected: expected) }

    private func nested(_ json: JSON, _ key: any CodingKey) -> JSONTreeDecoder {
        JSONTreeDecoder(json: json, codingPath: codingPath + [key], unknownMembers: unknownMembers)
    }

    private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: JSONTreeDecoder
        let object: JSONObject
        var codingPath: [any CodingKey] { decoder.codingPath }
        var allKeys: [Key] { object.names.compactMap { Key(stringValue: $0) } }

        func contains(_ key: Key) -> Bool {
            decoder.asked.names.insert(key.stringValue)
            return object[key.stringValue] != nil
        }

        func decodeNil(forKey key: Key) -> Bool { value(key)?.isNull ?? true }

        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try nested(key).decode(type) }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<NestedKey> { try nested(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try nested(key).unkeyedContainer()
        }

        func superDecoder() throws -> any Decoder { decoder }

        func superDecoder(forKey key: Key) throws -> any Decoder { try nested(key) }

        private func value(_ key: Key) -> JSON? {
            decoder.asked.names.insert(key.stringValue)
            return object[key.stringValue]
        }

        private func nested(_ key: Key) throws -> JSONTreeDecoder {
            guard let value = value(key) else {
                throw JSONMismatch(path: codingPath + [key], expected: "a value: it is missing")
            }
            return decoder.nested(value, key)
        }
    }

    private struct Items: UnkeyedDecodingContainer {
        let decoder: JSONTreeDecoder
        let items: [JSON]
        var currentIndex = 0
        var codingPath: [any CodingKey] { decoder.codingPath }
        var count: Int? { items.count }
        var isAtEnd: Bool { currentIndex >= items.count }

        init(decoder: JSONTreeDecoder, items: [JSON]) {
            self.decoder = decoder
            self.items = items
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, items[currentIndex].isNull else { return false }
            currentIndex += 1
            return true
        }

        mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) throws -> KeyedDecodingContainer<NestedKey> { try next().container(keyedBy: type) }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

        mutating func superDecoder() throws -> any Decoder { try next() }

        private mutating func next() throws -> JSONTreeDecoder {
            let key = JSONKey(at: currentIndex)
            guard !isAtEnd else { throw JSONMismatch(path: codingPath + [key], expected: "a value: it is missing") }
            currentIndex += 1
            return decoder.nested(items[currentIndex - 1], key)
        }
    }

    private struct Single: SingleValueDecodingContainer {
        let decoder: JSONTreeDecoder
        var codingPath: [any CodingKey] { decoder.codingPath }

        func decodeNil() -> Bool { decoder.json.isNull }

        func decode<T: Decodable>(_ type: T.Type) throws -> T {
            if type is Double.Type {
                if case .number(let value) = decoder.json, let value = value as? T { return value }
                if let value = decoder.json.integer.map(Double.init) as? T { return value }
                throw decoder.mismatch("a number")
            }
            return try decoder.decode(type)
        }
    }
}
