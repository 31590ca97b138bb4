extension JSONParser {
    /// Reads a string from its opening to past its closing quote.
    mutating func parseString() throws(JSONError) -> String {
        position += 1
        let start = position
        var isASCII = true
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
                position += 1
                return isASCII ? String(decoding: text, as: UTF8.self) : try validated(text, from: start)
            case UInt8(ascii: "\\"):
                return try parseEscapedString(from: start)
            case ..<0x20:
                throw .controlCharacter(byte, at: position)
            default:
                if byte >= 0x80 { isASCII = false }
                position += 1
            }
        }
        throw .unexpectedEnd(at: position)
    }

    /// Reads on from the first backslash, putting the text together in a buffer.
    private mutating func parseEscapedString(from start: Int) throws(JSONError) -> String {
        var text = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                let end = position
                position += 1
                if let text = String(validating: text, as: UTF8.self) { return text }
                throw .invalidUTF8(at: firstInvalidByte(in: start..<end))
            case UInt8(ascii: "\\"):
                try parseEscape(into: &text)
            case ..<0x20:
                throw .controlCharacter(byte, at: position)
            default:
                text.append(byte)
                position += 1
            }
        }
        throw .unexpectedEnd(at: position)
    }

    private mutating func parseEscape(into text: inout [UInt8]) throws(JSONError) {
        let start = position
        position += 1
        let kind = try peek()
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: Array(Character(try parseScalar(from: start)).utf8))
        default: throw .invalidEscape(at: start)
        }
    }

    /// Reads the digits of `\u` and, after a first half of a surrogate pair, the second one.
    private mutating func parseScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try parseHexadecimal(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), position + 1 < bytes.count,
            bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
        else { throw .loneSurrogate(at: start) }
        position += 2
        let second = try parseHexadecimal(from: start)
        let value = 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff)
        guard UTF16.isTrailSurrogate(UInt16(second)), let scalar = Unicode.Scalar(value) else {
            throw .loneSurrogate(at: start)
        }
        return scalar
    }

    private mutating func parseHexadecimal(from start: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit = try peek()
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(digit - UInt8(ascii: "A") + 10)
            default: throw .invalidEscape(at: start)
            }
            position += 1
        }
        return value
    }

    private func validated(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONError) -> String {
        if let text = String(validating: text, as: UTF8.self) { return text }
        throw .invalidUTF8(at: firstInvalidByte(in: start..<start + text.count))
    }

    private func firstInvalidByte(in range: Range<Int>) -> Int {
        var decoder = UTF8()
        var iterator = bytes[range].makeIterator()
        var valid = range.lowerBound
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        return valid
    }
}
