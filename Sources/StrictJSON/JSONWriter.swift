extension JSON {
    /// The one text for this value: no white space, members sorted by name, nothing escaped that need not be.
    ///
    /// Digests are taken over it, so it never changes.
    public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

    /// ``canonicalText`` in UTF-8.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        write(canonicalTo: &bytes)
        return bytes
    }

    /// Appends ``canonicalText`` in UTF-8.
    public func write(canonicalTo bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let value): bytes.append(contentsOf: value.description.utf8)
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(canonicalTo: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object): object.write(canonicalTo: &bytes)
        }
    }

    /// Appends `text` as a JSON string.
    public static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x00..<0x20:
                bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
                bytes.append(contentsOf: String(byte, radix: 16).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONObject {
    /// Appends the object's canonical text in UTF-8; see ``JSON/canonicalText``.
    public func write(canonicalTo bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSON.write(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(canonicalTo: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

extension JSON {
    /// The value over several lines, for people.
    public var prettyText: String { prettyText(indent: "") }

    private func prettyText(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .array(let items) where !items.isEmpty:
            let lines = items.map { inner + $0.prettyText(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let object) where !object.isEmpty:
            let lines = object.members.map { member in
                inner + JSON.string(member.name).canonicalText + ": " + member.value.prettyText(indent: inner)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return canonicalText
        }
    }
}
