extension JSON {
    /// What becomes of members that the type read from never asks for.
    public enum UnknownMembers: Sendable {
        /// They are passed over.
        case ignore
        /// The first one, in order of names, is thrown as a ``JSONMismatch``; in nested objects too.
        case refuse
    }

    /// This value as a Swift type.
    ///
    /// A member that is `null` or not there at all is `nil` for an optional. A member of type ``JSON`` or ``JSONObject``
    /// is taken as it is, and everything in it counts as known. Whole numbers are read from `.integer` only.
    /// - Throws: ``JSONMismatch`` with the place, or what the type's own `init(from:)` throws besides `DecodingError`.
    public func decode<Value: Decodable>(
        _ type: Value.Type,
        unknownMembers: UnknownMembers = .ignore
    ) throws -> Value {
        do {
            return try TreeDecoder(self, at: nil, unknownMembers: unknownMembers).decode(type)
        } catch let error as DecodingError {
            throw JSONMismatch(error)
        }
    }
}

extension JSONObject {
    /// This object as a Swift type; as ``JSON/decode(_:unknownMembers:)``.
    public func decode<Value: Decodable>(
        _ type: Value.Type,
        unknownMembers: JSON.UnknownMembers = .ignore
    ) throws -> Value {
        try JSON.object(self).decode(type, unknownMembers: unknownMembers)
    }
}

/// Reads one value of a tree and remembers which of its members were asked for.
final class TreeDecoder: Decoder {
    let value: JSON
    let unknownMembers: JSON.UnknownMembers
    private let place: CodingPlace?
    /// By position in the object; `nil` until a keyed container was asked for.
    private var asked: [Bool]?
    private var opened: [TreeDecoder] = []

    let userInfo: [CodingUserInfoKey: Any] = [:]
    var codingPath: [any CodingKey] { CodingPlace.keys(to: place) }

    init(_ value: JSON, at place: CodingPlace?, unknownMembers: JSON.UnknownMembers) {
        self.value = value
        self.place = place
        self.unknownMembers = unknownMembers
    }

    /// This decoder's value as a Swift type.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let scalar = try Self.scalar(type, of: value, at: place) { return scalar }
        let result = try Value(from: self)
        try refuseUnknown()
        return result
    }

    /// A part of this decoder's value as a Swift type.
    func decode<Value: Decodable>(_ type: Value.Type, of part: JSON, at key: any CodingKey) throws -> Value {
        if let scalar = try Self.scalar(type, of: part, at: CodingPlace(key, in: place)) { return scalar }
        return try child(part, at: key).decode(type)
    }

    /// This decoder's value as the type inside a wrapper (an optional, a raw value), which reads it in its place.
    func nested<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let decoder = TreeDecoder(value, at: place, unknownMembers: unknownMembers)
        return try decoder.decode(type)
    }

    /// A decoder for a part whose container a type opens by hand; its unknown members are looked for at the end.
    func open(_ part: JSON, at key: any CodingKey) -> TreeDecoder {
        let decoder = child(part, at: key)
        opened.append(decoder)
        return decoder
    }

    private func child(_ part: JSON, at key: any CodingKey) -> TreeDecoder {
        TreeDecoder(part, at: CodingPlace(key, in: place), unknownMembers: unknownMembers)
    }

    func mismatch(at key: (any CodingKey)? = nil, _ problem: JSONMismatch.Problem, expected: String) -> JSONMismatch {
        JSONMismatch(key.map { codingPath + [$0] } ?? codingPath, problem, expected: expected)
    }

    // MARK: Members that were asked for

    /// The member of that name, which from now on counts as known.
    func member(_ name: String, of object: JSONObject) -> JSON? {
        guard let index = object.index(of: name) else { return nil }
        if unknownMembers == .refuse { asked?[index] = true }
        return object.members[index].value
    }

    func markAllAsAsked() {
        if let count = asked?.count { asked = Array(repeating: true, count: count) }
    }

    private func refuseUnknown() throws {
        guard unknownMembers == .refuse else { return }
        if let asked, case .object(let object) = value, let index = asked.firstIndex(of: false) {
            throw mismatch(at: PlainKey(stringValue: object.members[index].name), .unknown, expected: "nothing")
        }
        for decoder in opened { try decoder.refuseUnknown() }
    }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw mismatch(.mismatched, expected: "an object") }
        if unknownMembers == .refuse, asked == nil { asked = Array(repeating: false, count: object.members.count) }
        return KeyedDecodingContainer(KeyedTreeDecoding(decoder: self, object: object))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let items) = value else { throw mismatch(.mismatched, expected: "an array") }
        return UnkeyedTreeDecoding(decoder: self, items: items)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { SingleTreeDecoding(decoder: self) }
}
