extension JSON {
    /// The value that `value` encodes itself as; absent optionals are left out.
    /// - Throws: what the value's own `encode(to:)` throws.
    public init(encoding value: some Encodable) throws {
        let slot = JSONSlot()
        try JSONTreeEncoder(slot: slot, codingPath: []).encode(value)
        self = slot.json
    }
}

/// Where a nested container leaves what it has made.
private final class JSONSlot {
    private enum Content {
        case value(JSON)
        case object([(String, JSONSlot)])
        case array([JSONSlot])
    }

    private var content = Content.object([])

    var json: JSON {
        switch content {
        case .value(let json): json
        case .object(let members): .object(JSONObject(members.map { ($0.0, $0.1.json) }))
        case .array(let items): .array(items.map(\.json))
        }
    }

    var count: Int { if case .array(let items) = content { items.count } else { 0 } }

    func set(_ json: JSON) { content = .value(json) }

    func startArray() { if case .array = content { return } else { content = .array([]) } }

    func member(_ name: String) -> JSONSlot {
        let slot = JSONSlot()
        if case .object(let members) = content {
            content = .object(members + [(name, slot)])
        } else {
            content = .object([(name, slot)])
        }
        return slot
    }

    func item() -> JSONSlot {
        let slot = JSONSlot()
        if case .array(let items) = content { content = .array(items + [slot]) } else { content = .array([slot]) }
        return slot
    }
}

private struct JSONTreeEncoder: Encoder {
    let slot: JSONSlot
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.startArray()
        return Items(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    func encode(_ value: some Encodable) throws {
        switch value {
        case let json as JSON: slot.set(json)
        case let object as JSONObject: slot.set(.object(object))
        case let text as String: slot.set(.string(text))
        case let value as Bool: slot.set(.bool(value))
        case let value as Int: slot.set(.integer(value))
        case let value as Double: slot.set(.number(value))
        case let value as any BinaryInteger: slot.set(.integer(Int(clamping: value)))
        default: try value.encode(to: self)
        }
    }

    func nested(_ slot: JSONSlot, _ key: any CodingKey) -> JSONTreeEncoder {
        JSONTreeEncoder(slot: slot, codingPath: codingPath + [key])
    }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: JSONTreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil(forKey key: Key) { encoder.slot.member(key.stringValue).set(.null) }

        func encode(_ value: some Encodable, forKey key: Key) throws { try nested(key).encode(value) }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<NestedKey> { nested(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { nested(key).unkeyedContainer() }

        func superEncoder() -> any Encoder { encoder.nested(encoder.slot.member("super"), JSONKey("super")) }

        func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

        private func nested(_ key: Key) -> JSONTreeEncoder { encoder.nested(encoder.slot.member(key.stringValue), key) }
    }

    private struct Items: UnkeyedEncodingContainer {
        let encoder: JSONTreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }
        var count: Int { encoder.slot.count }

        func encodeNil() { encoder.slot.item().set(.null) }

        func encode(_ value: some Encodable) throws { try nested().encode(value) }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) -> KeyedEncodingContainer<NestedKey> { nested().container(keyedBy: type) }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

        func superEncoder() -> any Encoder { nested() }

        private func nested() -> JSONTreeEncoder { encoder.nested(encoder.slot.item(), JSONKey(at: count)) }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: JSONTreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil() { encoder.slot.set(.null) }

        func encode(_ value: some Encodable) throws { try encoder.encode(value) }
    }
}
