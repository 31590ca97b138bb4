extension JSONParser {
    /// Reads a number: whole where neither a point nor an exponent is written.
    mutating func parseNumber() throws(JSONError) -> JSON {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let digits = try skipDigits(of: start)
        if digits.count > 1, bytes[digits.lowerBound] == UInt8(ascii: "0") { throw .invalidNumber(at: start) }
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            _ = try skipDigits(of: start)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            _ = try skipDigits(of: start)
        }
        return isWhole ? try whole(digits, negative: negative, start: start) : try fraction(from: start)
    }

    private func whole(_ digits: Range<Int>, negative: Bool, start: Int) throws(JSONError) -> JSON {
        // 2^53 has 16 digits: more cannot be within range, and 16 cannot overflow.
        guard digits.count <= 16 else { throw .integerOutOfRange(at: start) }
        var value = 0
        for index in digits { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
        guard value <= JSON.largestInteger else { throw .integerOutOfRange(at: start) }
        return .integer(negative ? -value : value)
    }

    private func fraction(from start: Int) throws(JSONError) -> JSON {
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        guard let value = Double(text) else { throw .invalidNumber(at: start) }
        guard value.isFinite else { throw .numberOutOfRange(at: start) }
        return .number(value)
    }

    /// Steps over one digit or more.
    private mutating func skipDigits(of start: Int) throws(JSONError) -> Range<Int> {
        let first = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        if position == first { throw .invalidNumber(at: start) }
        return first..<position
    }
}

extension JSON {
    /// 2^53: every whole number up to this one survives in readers that keep all numbers as doubles.
    static let largestInteger = 1 << 53
}
