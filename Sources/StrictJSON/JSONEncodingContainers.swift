struct KeyedTreeEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { encoder.set(key.stringValue, .null) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        encoder.set(key.stringValue, try TreeEncoder.tree(of: value, at: encoder.place(of: key)))
    }

    // The types that most members have, so that they are not looked up at run time.

    func encode(_ value: String, forKey key: Key) { encoder.set(key.stringValue, .string(value)) }

    func encode(_ value: Bool, forKey key: Key) { encoder.set(key.stringValue, .bool(value)) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder.open(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.open(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder.open(PlainKey.superclass) }

    func superEncoder(forKey key: Key) -> any Encoder { encoder.open(key) }
}

struct UnkeyedTreeEncoding: UnkeyedEncodingContainer {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.count }

    func encodeNil() { encoder.append(.null) }

    func encode<Value: Encodable>(_ value: Value) throws {
        encoder.append(try TreeEncoder.tree(of: value, at: encoder.place(of: PlainKey(intValue: count))))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.openItem().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.openItem().unkeyedContainer() }

    func superEncoder() -> any Encoder { encoder.openItem() }
}

struct SingleTreeEncoding: SingleValueEncodingContainer {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.set(.null) }

    func encode<Value: Encodable>(_ value: Value) throws {
        encoder.set(try TreeEncoder.tree(of: value, at: nil))
    }
}
