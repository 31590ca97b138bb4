import StrictJSON

extension JSON {
    /// Figures of one shape, with the median of each number in its place.
    static func median(of values: [JSON]) -> JSON {
        guard let first = values.first else { return .null }
        switch first {
        case .object(let object):
            return .object(
                JSONObject(object.map { member in (member.name, median(of: values.compactMap { $0[member.name] })) })
            )
        case .array(let items):
            return .array(items.indices.map { index in median(of: values.compactMap { $0.array?[index] }) })
        case .integer: return .integer(middle(values.compactMap(\.integer)) ?? 0)
        case .number: return .number(middle(values.compactMap(\.number)) ?? 0)
        case .null, .bool, .string: return first
        }
    }

    /// Of an even number of them the greater of the two in the middle, so that it is one that was measured.
    private static func middle<Number: Comparable>(_ numbers: [Number]) -> Number? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }

    private var number: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }
}
