import StrictJSON
import TestSupport

extension JSON {
    static func random(using source: inout SeededRandom, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &source) {
        case 0: return .null
        case 1: return .bool(.random(using: &source))
        case 2: return .integer(.random(in: -(1 << 53)...(1 << 53), using: &source))
        case 3:
            let number = Double(bitPattern: source.next())
            return .number(number.isFinite ? number : 0.5)
        case 4, 5: return .string(randomText(using: &source))
        case 6:
            return .array(
                (0..<Int.random(in: 0..<5, using: &source)).map { _ in random(using: &source, depth: depth - 1) }
            )
        default:
            let pairs = (0..<Int.random(in: 0..<6, using: &source)).map { _ in
                (randomText(using: &source), random(using: &source, depth: depth - 1))
            }
            return .object(JSONObject(pairs))
        }
    }

    private static func randomText(using source: inout SeededRandom) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7f, 0x20...0x7e, 0x4e00...0x9fff, 0x80...0x7ff, 0x10000...0x10ffff, 0xe000...0xffff,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &source) {
            let range = ranges[Int.random(in: 0..<ranges.count, using: &source)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &source)) { text.append(scalar) }
        }
        return String(text)
    }
}
