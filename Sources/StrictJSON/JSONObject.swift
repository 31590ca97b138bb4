/// The members of a JSON object, each name once, sorted by the UTF-8 bytes of their names.
///
/// Names that look alike but differ in bytes (a composed and a decomposed é) are two names.
/// Objects here are small (a form, a record, an envelope): a sorted array is compact, is found in by halving, and is
/// written in canonical order without sorting again.
public struct JSONObject: Hashable, Sendable {
    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name, unescaped.
        public let name: String
        /// What stands under the name.
        public fileprivate(set) var value: JSON

        package init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// All members, sorted by name.
    public private(set) var members: [Member]

    /// An object without members.
    public init() { members = [] }

    /// The given members; of two with one name the later one counts.
    public init(_ pairs: some Sequence<(String, JSON)>) {
        members = []
        for (name, value) in pairs { self[name] = value }
    }

    /// The value of that name; setting `nil` removes the member.
    public subscript(name: String) -> JSON? {
        get {
            let (index, found) = position(of: name)
            // Not `found ? … : nil`: there `nil` would be the JSON value `null`.
            guard found else { return nil }
            return members[index].value
        }
        set {
            // Whoever writes members in their order need not have them looked for.
            if let newValue, members.last.map({ ByteOrder(of: $0.name, to: name) == .before }) ?? true {
                members.append(Member(name: name, value: newValue))
                return
            }
            let (index, found) = position(of: name)
            switch (newValue, found) {
            case (let value?, true): members[index].value = value
            case (let value?, false): members.insert(Member(name: name, value: value), at: index)
            case (nil, true): members.remove(at: index)
            case (nil, false): break
            }
        }
    }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// The names, sorted.
    public var names: [String] { members.map(\.name) }

    /// These members with those of `other` laid over them.
    public func merging(_ other: JSONObject) -> JSONObject {
        var result = self
        for member in other.members { result[member.name] = member.value }
        return result
    }

    /// Members that are sorted by name and name nothing twice.
    init(sorted members: [Member]) { self.members = members }

    /// Where `name` stands or would stand.
    private func position(of name: String) -> (index: Int, found: Bool) {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            switch ByteOrder(of: members[middle].name, to: name) {
            case .before: low = middle + 1
            case .same: return (middle, true)
            case .after: high = middle
            }
        }
        return (low, false)
    }

    /// Where `name` stands, if it does.
    func index(of name: String) -> Int? {
        let (index, found) = position(of: name)
        return found ? index : nil
    }
}

extension JSONObject.Member {
    /// Whether name and value are the same, byte for byte.
    public static func == (left: Self, right: Self) -> Bool {
        ByteOrder(of: left.name, to: right.name) == .same && left.value == right.value
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// The given members; of two with one name the later one counts.
    public init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}

extension JSONObject: Sequence {
    /// Goes through the members in order of their names.
    public func makeIterator() -> Array<Member>.Iterator { members.makeIterator() }
}
