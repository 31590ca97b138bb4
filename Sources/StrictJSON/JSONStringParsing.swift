extension JSONParser {
    /// Reads a string from its opening to past its closing quote.
    mutating func parseString() throws(JSONError) -> String {
        let start = position + 1
        let run = PlainRun(in: bytes, from: start)
        position = run.end
        switch try peek() {
        case UInt8(ascii: "\""):
            let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
            position += 1
            if !run.isASCII { return try validated(text, from: start) }
            // The run has been looked at byte by byte: ASCII is valid without looking again.
            return String(copying: UTF8Span(unchecked: text.span, isKnownASCII: true))
        case UInt8(ascii: "\\"): return try parseEscapedString(from: start)
        case let byte: throw .controlCharacter(byte, at: position)
        }
    }

    /// Reads on from the first backslash, putting the text together in a buffer.
    private mutating func parseEscapedString(from start: Int) throws(JSONError) -> String {
        var text: [UInt8] = []
        var runStart = start
        while true {
            // Each run is checked by itself: an escape is a whole character, so none can span one.
            let run = UnsafeBufferPointer(rebasing: bytes[runStart..<position])
            try validate(run, from: runStart)
            text.append(contentsOf: run)
            switch try peek() {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try parseEscape(into: &text)
                runStart = position
                position = PlainRun(in: bytes, from: position).end
            case let byte: throw .controlCharacter(byte, at: position)
            }
        }
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
        case UInt8(ascii: "u"): text.append(contentsOf: Unicode.UTF8.encode(try parseScalar(from: start)) ?? .init())
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
        do {
            return String(copying: try UTF8Span(validating: text.span))
        } catch {
            throw .invalidUTF8(at: start + error.byteOffsets.lowerBound)
        }
    }

    private func validate(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONError) {
        do {
            _ = try UTF8Span(validating: text.span)
        } catch {
            throw .invalidUTF8(at: start + error.byteOffsets.lowerBound)
        }
    }
}
