extension JSON {
    /// How deep arrays and objects may be nested in what comes from outside.
    public static let standardDepth = 64

    /// The value that a JSON text stands for, read strictly by RFC 8259.
    ///
    /// Refused besides malformed text: two members of one name, whole numbers beyond ±2^53, numbers that a double cannot
    /// hold, halves of surrogate pairs, a byte order mark, and nesting beyond `depth`.
    /// - Parameters:
    ///   - bytes: One value in UTF-8, with nothing but white space around it.
    ///   - depth: How many arrays and objects may stand inside one another.
    /// - Throws: ``JSONError`` with the byte at which the text went wrong.
    public init(parsing bytes: some Sequence<UInt8>, depth: Int = JSON.standardDepth) throws(JSONError) {
        let parsed = bytes.withContiguousStorageIfAvailable { buffer -> Result<JSON, JSONError> in
            JSONParser.parse(buffer, depth: depth)
        }
        if let parsed {
            self = try parsed.get()
        } else {
            let copy = Array(bytes)
            self = try copy.withUnsafeBufferPointer { JSONParser.parse($0, depth: depth) }.get()
        }
    }

    /// The value that a JSON text stands for; as ``init(parsing:depth:)``.
    public init(parsing text: String, depth: Int = JSON.standardDepth) throws(JSONError) {
        try self.init(parsing: text.utf8, depth: depth)
    }

    /// The value that a JSON text in raw memory stands for; as ``init(parsing:depth:)``.
    public init(parsing bytes: UnsafeRawBufferPointer, depth: Int = JSON.standardDepth) throws(JSONError) {
        self = try bytes.withMemoryRebound(to: UInt8.self) { JSONParser.parse($0, depth: depth) }.get()
    }
}

/// A reader of one JSON text: recursive descent over its bytes, bounded by a depth.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let limit: Int
    var position = 0
    private var depth = 0

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) -> Result<JSON, JSONError> {
        var parser = JSONParser(bytes: bytes, limit: depth)
        return Result { () throws(JSONError) in try parser.parseText() }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
    }

    private mutating func parseText() throws(JSONError) -> JSON {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { throw .byteOrderMark }
        let value = try parseValue()
        skipWhitespace()
        if position < bytes.count { throw .trailingText(at: position) }
        return value
    }

    private mutating func parseValue() throws(JSONError) -> JSON {
        skipWhitespace()
        switch try peek() {
        case UInt8(ascii: "\""):
            return .string(try parseString())
        case UInt8(ascii: "{"):
            return .object(try parseObject())
        case UInt8(ascii: "["):
            return .array(try parseArray())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try parseNumber()
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        case let byte:
            throw .unexpectedByte(byte, at: position)
        }
    }

    private mutating func parseArray() throws(JSONError) -> [JSON] {
        try enter()
        var items: [JSON] = []
        skipWhitespace()
        if try peek() == UInt8(ascii: "]") { return leave(with: items) }
        while true {
            items.append(try parseValue())
            if try endsList(with: UInt8(ascii: "]")) { return leave(with: items) }
        }
    }

    private mutating func parseObject() throws(JSONError) -> JSONObject {
        let start = position
        try enter()
        var members: [JSONObject.Member] = []
        skipWhitespace()
        if try peek() == UInt8(ascii: "}") { return JSONObject(sorted: leave(with: members)) }
        members.reserveCapacity(8)
        var inOrder = true
        while true {
            skipWhitespace()
            let first = try peek()
            guard first == UInt8(ascii: "\"") else { throw .unexpectedByte(first, at: position) }
            let name = try parseString()
            skipWhitespace()
            let colon = try peek()
            guard colon == UInt8(ascii: ":") else { throw .unexpectedByte(colon, at: position) }
            position += 1
            if inOrder, let last = members.last {
                switch ByteOrder(of: last.name, to: name) {
                case .before: break
                case .same: throw .duplicateName(name, at: start)
                case .after: inOrder = false
                }
            }
            members.append(JSONObject.Member(name: name, value: try parseValue()))
            if try endsList(with: UInt8(ascii: "}")) { break }
        }
        if !inOrder { try sort(&members, start: start) }
        return JSONObject(sorted: leave(with: members))
    }

    private func sort(_ members: inout [JSONObject.Member], start: Int) throws(JSONError) {
        members.sort { ByteOrder(of: $0.name, to: $1.name) == .before }
        for index in members.indices.dropFirst()
        where ByteOrder(of: members[index - 1].name, to: members[index].name) == .same {
            throw .duplicateName(members[index].name, at: start)
        }
    }

    /// Steps over the bracket that opens a list.
    private mutating func enter() throws(JSONError) {
        if depth == limit { throw .tooDeep(limit: limit, at: position) }
        depth += 1
        position += 1
    }

    /// Steps over the bracket that closes a list.
    private mutating func leave<List>(with list: List) -> List {
        depth -= 1
        position += 1
        return list
    }

    /// After an item: steps over a comma, or stops at the closing bracket and says so.
    private mutating func endsList(with bracket: UInt8) throws(JSONError) -> Bool {
        skipWhitespace()
        let byte = try peek()
        if byte == bracket { return true }
        guard byte == UInt8(ascii: ",") else { throw .unexpectedByte(byte, at: position) }
        position += 1
        return false
    }

    private mutating func expect(_ word: StaticString) throws(JSONError) {
        for offset in 0..<word.utf8CodeUnitCount {
            let byte = try peek()
            guard byte == word.utf8Start[offset] else { throw .unexpectedByte(byte, at: position) }
            position += 1
        }
    }

    @inline(__always)
    func peek() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw .unexpectedEnd(at: position) }
        return bytes[position]
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0a, 0x0d, 0x09: position += 1
            default: return
            }
        }
    }
}
