import StrictJSON

/// What an interface description says of its types, methods and errors, for comparing it with the Swift types.
struct InterfaceText {
    indirect enum Kind: Equatable {
        case nullable(Kind)
        case array(Kind)
        case named(String)
    }

    typealias Members = [String: Kind]

    private(set) var types: [String: Members] = [:]
    private(set) var inputs: [String: Members] = [:]
    private(set) var outputs: [String: Members] = [:]
    private(set) var errors: [String: Members] = [:]
    private(set) var methodNames: [String] = []
    private var words: ArraySlice<String>

    struct Unreadable: Error { let near: String }

    init(_ bytes: [UInt8]) throws {
        words = Self.words(of: String(decoding: bytes, as: UTF8.self))
        try expect("interface")
        _ = try next()
        while let keyword = words.popFirst() {
            let name = try next()
            switch keyword {
            case "type": types[name] = try members()
            case "error": errors[name] = try members()
            case "method":
                methodNames.append(name)
                inputs[name] = try members()
                try expect("->")
                outputs[name] = try members()
            default: throw Unreadable(near: keyword)
            }
        }
    }

    private static func words(of text: String) -> ArraySlice<String> {
        var words: [String] = []
        for line in text.split(separator: "\n") where !line.drop(while: \.isWhitespace).hasPrefix("#") {
            var spaced = String(line)
            for mark in ["(", ")", ",", ":", "?", "[]"] {
                spaced = spaced.split(separator: mark, omittingEmptySubsequences: false).joined(separator: " \(mark) ")
            }
            words += spaced.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return words[...]
    }

    private mutating func next() throws -> String {
        guard let word = words.popFirst() else { throw Unreadable(near: "the end") }
        return word
    }

    private mutating func expect(_ word: String) throws {
        let found = try next()
        if found != word { throw Unreadable(near: found) }
    }

    private mutating func members() throws -> Members {
        var members: Members = [:]
        try expect("(")
        if words.first == ")" {
            _ = try next()
            return members
        }
        while true {
            let name = try next()
            try expect(":")
            members[name] = try kind()
            let mark = try next()
            if mark == ")" { return members }
            if mark != "," { throw Unreadable(near: mark) }
        }
    }

    private mutating func kind() throws -> Kind {
        let word = try next()
        return switch word {
        case "?": .nullable(try kind())
        case "[]": .array(try kind())
        default: .named(word)
        }
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

    private func differences(_ json: JSON, _ kind: Kind, at place: String) -> [String] {
        switch kind {
        case .nullable(let kind): return differences(json, kind, at: place)
        case .array(let kind):
            guard let items = json.array, !items.isEmpty else { return ["\(place) is no array with a sample"] }
            return items.flatMap { differences($0, kind, at: "\(place)[]") }
        case .named("string"): return json.string == nil ? ["\(place) is no string"] : []
        case .named("int"): return json.integer == nil ? ["\(place) is no int"] : []
        case .named("bool"): return json.bool == nil ? ["\(place) is no bool"] : []
        case .named("object"): return json.object == nil ? ["\(place) is no object"] : []
        case .named(let type):
            guard let members = types[type] else { return ["\(place): there is no type \(type)"] }
            return differences(json, members, at: place)
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
            let isNullable = if case .nullable = kind { true } else { false }
            if isNullable == nullable { results.append((name, replacing(nil))) }
            results += within(value, kind, nullable: nullable).map { ("\(name).\($0.path)", replacing($0.json)) }
        }
        return results
    }

    private func within(_ json: JSON, _ kind: Kind, nullable: Bool) -> [(path: String, json: JSON)] {
        switch kind {
        case .nullable(let kind): within(json, kind, nullable: nullable)
        case .array(let kind):
            (json.array?.first).map { within($0, kind, nullable: nullable).map { ($0.path, .array([$0.json])) } } ?? []
        case .named(let type): types[type].map { without(json, $0, nullable: nullable) } ?? []
        }
    }
}
