extension JSON {
    /// The tree that a value describes of itself.
    ///
    /// Optional members that are `nil` are left out, where the type's `encode(to:)` is the compiler's.
    /// - Throws: `EncodingError` for a whole number beyond ±2^53 or a number that is not finite, and whatever the type's
    ///   own `encode(to:)` throws.
    public init(encoding value: some Encodable) throws {
        self = try TreeEncoder.tree(of: value, at: nil)
    }
}

extension JSONObject {
    /// The object that a value describes of itself; as ``JSON/init(encoding:)``.
    /// - Throws: Also `EncodingError` for a value that describes itself as something else than an object.
    public init(encoding value: some Encodable) throws {
        guard case .object(let object) = try JSON(encoding: value) else {
            let context = EncodingError.Context(codingPath: [], debugDescription: "not an object")
            throw EncodingError.invalidValue(value, context)
        }
        self = object
    }
}

/// Builds the tree of one value; nested values whose containers are still open have an encoder of their own.
final class TreeEncoder: Encoder {
    private let place: CodingPlace?
    private var single: JSON?
    private var members: JSONObject?
    private var items: [JSON]?
    private var openMembers: [(name: String, encoder: TreeEncoder)] = []
    private var openItems: [(index: Int, encoder: TreeEncoder)] = []

    let userInfo: [CodingUserInfoKey: Any] = [:]
    var codingPath: [any CodingKey] { CodingPlace.keys(to: place) }

    init(at place: CodingPlace?) { self.place = place }

    static func tree<Value: Encodable>(of value: Value, at place: @autoclosure () -> CodingPlace?) throws -> JSON {
        if let tree = try scalar(value, at: place()) { return tree }
        let encoder = TreeEncoder(at: place())
        try value.encode(to: encoder)
        return encoder.finish()
    }

    /// The tree of a value that is a leaf of Swift's coding model, or a tree already.
    private static func scalar<Value>(_ value: Value, at place: @autoclosure () -> CodingPlace?) throws -> JSON? {
        if Value.self == String.self, let text = value as? String { return .string(text) }
        if Value.self == JSON.self, let tree = value as? JSON { return tree }
        if Value.self == JSONObject.self, let object = value as? JSONObject { return .object(object) }
        if Value.self == Bool.self, let truth = value as? Bool { return .bool(truth) }
        if integers.contains(ObjectIdentifier(Value.self)), let number = value as? any BinaryInteger {
            guard let integer = Int(exactly: number),
                (-JSON.largestInteger...JSON.largestInteger).contains(integer)
            else {
                throw invalid(value, "a whole number beyond 2^53", at: place())
            }
            return .integer(integer)
        }
        if Value.self == Double.self || Value.self == Float.self, let number = value as? any BinaryFloatingPoint {
            let double = Double(number)
            guard double.isFinite else { throw invalid(value, "a number that is not finite", at: place()) }
            return .number(double)
        }
        return nil
    }

    // Asking any type whether it is a number takes as long as encoding it.
    private static let integers: Set<ObjectIdentifier> = {
        let types: [any BinaryInteger.Type] = [
            Int.self, Int8.self, Int16.self, Int32.self, Int64.self, Int128.self, UInt.self, UInt8.self, UInt16.self,
            UInt32.self, UInt64.self, UInt128.self,
        ]
        return Set(types.map { ObjectIdentifier($0) })
    }()

    private static func invalid(_ value: Any, _ fault: String, at place: CodingPlace?) -> EncodingError {
        .invalidValue(value, .init(codingPath: CodingPlace.keys(to: place), debugDescription: fault))
    }

    private func finish() -> JSON {
        if var members {
            for (name, encoder) in openMembers { members[name] = encoder.finish() }
            return .object(members)
        }
        if var items {
            for (index, encoder) in openItems { items[index] = encoder.finish() }
            return .array(items)
        }
        // A type that encodes nothing at all: Foundation's encoder writes an empty object.
        return single ?? .object([:])
    }

    func place(of key: any CodingKey) -> CodingPlace { CodingPlace(key, in: place) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if members == nil { members = [:] }
        return KeyedEncodingContainer(KeyedTreeEncoding(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if items == nil { items = [] }
        return UnkeyedTreeEncoding(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleTreeEncoding(encoder: self) }

    var count: Int { items?.count ?? 0 }

    func set(_ tree: JSON) { single = tree }

    func set(_ name: String, _ tree: JSON) { members?[name] = tree }

    func append(_ tree: JSON) { items?.append(tree) }

    func open(_ key: any CodingKey) -> TreeEncoder {
        let encoder = TreeEncoder(at: place(of: key))
        openMembers.append((key.stringValue, encoder))
        return encoder
    }

    func openItem() -> TreeEncoder {
        let encoder = TreeEncoder(at: place(of: PlainKey(intValue: count)))
        openItems.append((count, encoder))
        append(.null)
        return encoder
    }
}
