struct KeyedTreeDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: TreeDecoder
    let object: JSONObject
    var codingPath: [any CodingKey] { decoder.codingPath }

    /// All names that are keys of this type; who asks for them is taken to know what to do with each.
    var allKeys: [Key] {
        decoder.markAllAsAsked()
        return object.members.compactMap { Key(stringValue: $0.name) }
    }

    func contains(_ key: Key) -> Bool { decoder.member(key.stringValue, of: object) != nil }

    func decodeNil(forKey key: Key) -> Bool { decoder.member(key.stringValue, of: object)?.isNull ?? true }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        guard let part = decoder.member(key.stringValue, of: object) else {
            throw decoder.mismatch(at: key, .missing, expected: TreeDecoder.name(of: type))
        }
        return try decoder.decode(type, of: part, at: key)
    }

    // The types that most members have, so that they are not looked up at run time.

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        if case .string(let text) = decoder.member(key.stringValue, of: object) { return text }
        return try mismatch(type, forKey: key)
    }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
        if case .integer(let integer) = decoder.member(key.stringValue, of: object) { return integer }
        return try mismatch(type, forKey: key)
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        if case .bool(let truth) = decoder.member(key.stringValue, of: object) { return truth }
        return try mismatch(type, forKey: key)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        switch decoder.member(key.stringValue, of: object) {
        case nil, .null: nil
        case .string(let text): text
        default: try mismatch(type, forKey: key)
        }
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        switch decoder.member(key.stringValue, of: object) {
        case nil, .null: nil
        case .integer(let integer): integer
        default: try mismatch(type, forKey: key)
        }
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        switch decoder.member(key.stringValue, of: object) {
        case nil, .null: nil
        case .bool(let truth): truth
        default: try mismatch(type, forKey: key)
        }
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let part = decoder.member(key.stringValue, of: object), !part.isNull else { return nil }
        return try decoder.decode(type, of: part, at: key)
    }

    private func mismatch<Value>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let isThere = decoder.member(key.stringValue, of: object) != nil
        throw decoder.mismatch(at: key, isThere ? .mismatched : .missing, expected: TreeDecoder.name(of: type))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try open(key, expected: "an object").container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try open(key, expected: "an array").unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try open(PlainKey.superclass, expected: "an object") }

    func superDecoder(forKey key: Key) throws -> any Decoder { try open(key, expected: "an object") }

    private func open(_ key: any CodingKey, expected: String) throws -> TreeDecoder {
        guard let part = decoder.member(key.stringValue, of: object) else {
            throw decoder.mismatch(at: key, .missing, expected: expected)
        }
        return decoder.open(part, at: key)
    }
}

struct UnkeyedTreeDecoding: UnkeyedDecodingContainer {
    let decoder: TreeDecoder
    let items: [JSON]
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { items.count }
    var isAtEnd: Bool { currentIndex == items.count }

    init(decoder: TreeDecoder, items: [JSON]) {
        self.decoder = decoder
        self.items = items
    }

    mutating func decodeNil() throws -> Bool {
        guard try current(expected: "a value").isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let part = try current(expected: TreeDecoder.name(of: type))
        let value = try decoder.decode(type, of: part, at: PlainKey(intValue: currentIndex))
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested>
    {
        try open(expected: "an object").container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try open(expected: "an array").unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try open(expected: "an object") }

    private mutating func open(expected: String) throws -> TreeDecoder {
        let opened = decoder.open(try current(expected: expected), at: PlainKey(intValue: currentIndex))
        currentIndex += 1
        return opened
    }

    private func current(expected: String) throws -> JSON {
        guard !isAtEnd else {
            throw decoder.mismatch(at: PlainKey(intValue: currentIndex), .missing, expected: expected)
        }
        return items[currentIndex]
    }
}

struct SingleTreeDecoding: SingleValueDecodingContainer {
    let decoder: TreeDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.nested(type) }
}
