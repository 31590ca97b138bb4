extension JSON {
    /// The one text of this value: no white space, members by name, as few escapes as possible.
    ///
    /// Digests are taken over it, so it never changes. Equal values have equal texts. A `.number` that is not finite,
    /// which neither the parser nor the encoder makes, is written as `null`.
    public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

    /// The bytes of ``canonicalText``.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        write(canonicalTo: &bytes)
        return bytes
    }

    /// Appends ``canonicalText`` to `bytes`.
    ///
    /// A caller that has a value as bytes already puts it into a larger text by appending them itself.
    public func write(canonicalTo bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append("null")
        case .bool(true): bytes.append("true")
        case .bool(false): bytes.append("false")
        case .integer(let value): bytes.append(decimal: value)
        case .number(let value): bytes.append(shortest: value)
        case .string(let text): bytes.append(quoted: text)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            var first = true
            for item in items {
                if first { first = false } else { bytes.append(UInt8(ascii: ",")) }
                item.write(canonicalTo: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object): object.write(canonicalTo: &bytes)
        }
    }
}

extension JSON {
    /// Appends `text` as a JSON string, in quotes.
    public static func write(_ text: String, to bytes: inout [UInt8]) { bytes.append(quoted: text) }
}

extension JSONObject {
    /// The one text of this object; as ``JSON/canonicalText``.
    public var canonicalText: String { JSON.object(self).canonicalText }

    /// The bytes of ``canonicalText``.
    public var canonicalBytes: [UInt8] { JSON.object(self).canonicalBytes }

    /// Appends ``canonicalText`` to `bytes`.
    public func write(canonicalTo bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var first = true
        for member in members {
            if first { first = false } else { bytes.append(UInt8(ascii: ",")) }
            bytes.append(quoted: member.name)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(canonicalTo: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ word: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    mutating func append(decimal value: Int) {
        if value >= 0, value < 10 {
            append(UInt8(ascii: "0") + UInt8(value))
        } else {
            append(contentsOf: String(value).utf8)
        }
    }

    /// Appends the shortest text that reads back as this double.
    mutating func append(shortest value: Double) {
        if value.isFinite { append(contentsOf: value.description.utf8) } else { append("null") }
    }

    /// Appends a string in quotes, escaping what must be escaped and nothing else.
    mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        let written: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if written == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let end = PlainRun(in: text, from: start).end
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            if end == text.count { return }
            append(escape: text[end])
            start = end + 1
        }
    }

    private mutating func append(escape byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(#"\""#)
        case UInt8(ascii: "\\"): append(#"\\"#)
        default:
            append(byte < 0x10 ? #"\u000"# : #"\u001"#)
            let digit = byte & 0x0f
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
