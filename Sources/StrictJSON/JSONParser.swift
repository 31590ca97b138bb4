/// Reads one JSON text from its first byte to its last.
struct JSONParser {
    private let buffer: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depthLeft: Int

    init(buffer: UnsafeBufferPointer<UInt8>, depth: Int) {
        self.buffer = buffer
        depthLeft = depth
    }

    mutating func document() throws(JSONError) -> JSON {
        let value = try value()
        skipSpace()
        guard position == buffer.count else { throw JSONError(.trailingText, at: position) }
        return value
    }

    private mutating func value() throws(JSONError) -> JSON {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw JSONError(.unexpectedByte, at: position)
        }
    }

    // MARK: Objects and arrays

    private mutating func object() throws(JSONError) -> JSONObject {
        try descend()
        defer { depthLeft += 1 }
        var members: [JSONObject.Member] = []
        var isSorted = true
        guard try !takes(UInt8(ascii: "}")) else { return JSONObject() }
        repeat {
            skipSpace()
            guard try peek() == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: position) }
            let start = position
            let name = try string()
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
            if let last = members.last, !last.name.utf8.lexicographicallyPrecedes(name.utf8) {
                if last.name.utf8.elementsEqual(name.utf8) { throw JSONError(.duplicateName, at: start) }
                isSorted = false
            }
            members.append(JSONObject.Member(name: name, value: try value()))
        } while try continues(until: UInt8(ascii: "}"))
        return isSorted ? JSONObject(sorted: members) : try sorted(members)
    }

    private func sorted(_ members: [JSONObject.Member]) throws(JSONError) -> JSONObject {
        let members = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for index in members.indices.dropFirst()
        where members[index - 1].name.utf8.elementsEqual(members[index].name.utf8) {
            throw JSONError(.duplicateName, at: position)
        }
        return JSONObject(sorted: members)
    }

    private mutating func array() throws(JSONError) -> [JSON] {
        try descend()
        defer { depthLeft += 1 }
        var items: [JSON] = []
        guard try !takes(UInt8(ascii: "]")) else { return items }
        repeat { items.append(try value()) } while try continues(until: UInt8(ascii: "]"))
        return items
    }

    private mutating func descend() throws(JSONError) {
        guard depthLeft > 0 else { throw JSONError(.tooDeep, at: position) }
        depthLeft -= 1
        position += 1
    }

    /// Whether the container ends here, before its first item.
    private mutating func takes(_ end: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard try peek() == end else { return false }
        position += 1
        return true
    }

    /// Whether a comma says that another item follows; `end` says that none does.
    private mutating func continues(until end: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        let byte = try peek()
        guard byte == end || byte == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: position) }
        position += 1
        return byte != end
    }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while true {
            let byte = try peek()
            if byte == UInt8(ascii: "\"") {
                let text = try text(start..<position)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw JSONError(.controlCharacter, at: position) }
            position += 1
        }
    }

    /// A string with at least one escape, of which everything before ``position`` has been looked at.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var text = try text(start..<position)
        while true {
            let runStart = position
            while true {
                let byte = try peek()
                guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
                guard byte >= 0x20 else { throw JSONError(.controlCharacter, at: position) }
                position += 1
            }
            text += try self.text(runStart..<position)
            let isEnd = try peek() == UInt8(ascii: "\"")
            position += 1
            if isEnd { return text }
            text.unicodeScalars.append(try escape())
        }
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let byte = try peek()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw JSONError(.invalidEscape, at: position - 1)
        }
    }

    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), try peek() == UInt8(ascii: "\\") else {
            throw JSONError(.loneSurrogate, at: start)
        }
        position += 1
        guard try peek() == UInt8(ascii: "u") else { throw JSONError(.loneSurrogate, at: start) }
        position += 1
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw JSONError(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = try peek()
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw JSONError(.invalidEscape, at: position)
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }

    private func text(_ range: Range<Int>) throws(JSONError) -> String {
        guard let text = String(validating: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self) else {
            throw JSONError(.invalidUTF8, at: range.lowerBound)
        }
        return text
    }

    // MARK: Numbers and words

    /// Integers beyond this are not exact in every language that reads them.
    private static let largestExact = 1 << 53

    private mutating func number() throws(JSONError) -> JSON {
        let start = position
        if try peek() == UInt8(ascii: "-") { position += 1 }
        let firstDigit = position
        guard skipDigits() else { throw JSONError(.invalidNumber, at: start) }
        if buffer[firstDigit] == UInt8(ascii: "0"), position - firstDigit > 1 {
            throw JSONError(.invalidNumber, at: start)
        }
        var isWhole = true
        if position < buffer.count, buffer[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard skipDigits() else { throw JSONError(.invalidNumber, at: start) }
        }
        if position < buffer.count, buffer[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            if position < buffer.count, buffer[position] == UInt8(ascii: "+") || buffer[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard skipDigits() else { throw JSONError(.invalidNumber, at: start) }
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<position]), as: UTF8.self)
        if isWhole, text != "-0" {
            guard let value = Int(text), abs(value) <= Self.largestExact else {
                throw JSONError(.numberOutOfRange, at: start)
            }
            return .integer(value)
        }
        guard let value = Double(text), value.isFinite else { throw JSONError(.numberOutOfRange, at: start) }
        return .number(value)
    }

    /// Whether there was at least one digit.
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < buffer.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(buffer[position]) {
            position += 1
        }
        return position > start
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        for offset in 0..<word.utf8CodeUnitCount {
            guard try peek() == word.utf8Start[offset] else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while position < buffer.count {
            switch buffer[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard position < buffer.count else { throw JSONError(.endsEarly, at: position) }
        return buffer[position]
    }
}
