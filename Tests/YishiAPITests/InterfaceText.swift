import StrictJSON
import Varlink

/// What an interface description says of its types, methods and errors, for comparing it with the Swift types.
struct InterfaceText {
    typealias Members = [String: VarlinkType]

    let types: [String: Members]
    let inputs: [String: Members]
    let outputs: [String: Members]
    let errors: [String: Members]
    let methodNames: [String]
    /// The methods whose text says that they reply more than once.
    let streams: [String]

    init(_ bytes: [UInt8]) throws {
        let description = try VarlinkDescription(parsing: String(decoding: bytes, as: UTF8.self))
        func members(_ fields: [VarlinkField]) -> Members {
            Dictionary(fields.map { ($0.name, $0.type) }) { first, _ in first }
        }
        func named<T>(_ items: [T], _ name: (T) -> String, _ fields: (T) -> [VarlinkField]) -> [String: Members] {
            Dictionary(items.map { (name($0), members(fields($0))) }) { first, _ in first }
        }
        types = named(description.types, \.name) { if case .structure(let fields) = $0.type { fields } else { [] } }
        inputs = named(description.methods, \.name, \.input)
        outputs = named(description.methods, \.name, \.output)
        errors = named(description.errors, \.name, \.parameters)
        methodNames = description.methods.map(\.name)
        streams = description.methods.filter(\.requiresMore).map(\.name)
    }
}

extension InterfaceText {
    /// Where `json` differs from `members`; a member that may be absent must be there all the same, to be compared.
    func differences(_ json: JSON, _ members: Members, at place: String) -> [String] {
        guard let object = json.object else { return ["\(place) is no object"] }
        var found = object.names.filter { members[$0] == nil }.map { "\(place).\($0) is not in the interface" }
        for (name, kind) in members.sorted(by: { $0.key < $1.key }) {
            let path = "\(place).\(name)"
            guard let value = object[name] else {
                found.append("\(path) is not in the Swift type")
                continue
            }
            found += differences(value, kind, at: path)
        }
        return found
    }

    private func differences(_ json: JSON, _ type: VarlinkType, at place: String) -> [String] {
        switch type {
        case .optional(let type): return differences(json, type, at: place)
        case .array(let type):
            guard let items = json.array, !items.isEmpty else { return ["\(place) is no array with a sample"] }
            return items.flatMap { differences($0, type, at: "\(place)[]") }
        case .string: return json.string == nil ? ["\(place) is no string"] : []
        case .int: return json.integer == nil ? ["\(place) is no int"] : []
        case .bool: return json.bool == nil ? ["\(place) is no bool"] : []
        case .object: return json.object == nil ? ["\(place) is no object"] : []
        case .named(let type):
            guard let members = types[type] else { return ["\(place): there is no type \(type)"] }
            return differences(json, members, at: place)
        case .float, .any, .map, .structure, .enumeration: return ["\(place): no interface of ours uses such a type"]
        }
    }

    /// `json` once for each member of it, at any depth, that may be absent (or may not), without that member.
    func without(_ json: JSON, _ members: Members, nullable: Bool) -> [(path: String, json: JSON)] {
        guard let object = json.object else { return [] }
        var results: [(path: String, json: JSON)] = []
        for (name, kind) in members.sorted(by: { $0.key < $1.key }) {
            guard let value = object[name] else { continue }
            func replacing(_ value: JSON?) -> JSON {
                var changed = object
                changed[name] = value
                return .object(changed)
            }
            let isNullable = if case .optional = kind { true } else { false }
            if isNullable == nullable { results.append((name, replacing(nil))) }
            results += within(value, kind, nullable: nullable).map { ("\(name).\($0.path)", replacing($0.json)) }
        }
        return results
    }

    private func within(_ json: JSON, _ type: VarlinkType, nullable: Bool) -> [(path: String, json: JSON)] {
        switch type {
        case .optional(let type): within(json, type, nullable: nullable)
        case .array(let type):
            (json.array?.first).map { within($0, type, nullable: nullable).map { ($0.path, .array([$0.json])) } } ?? []
        case .named(let name): types[name].map { without(json, $0, nullable: nullable) } ?? []
        default: []
        }
    }
}
