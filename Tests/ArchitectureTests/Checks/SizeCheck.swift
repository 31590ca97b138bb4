/// Finds files that hold more than one subject can need.
enum SizeCheck {
    /// Lines in one file.
    static let limit = 500
    /// Lines in one file of an executable, which only composes.
    static let executableLimit = 60

    static func findings(in source: SwiftSource) -> [Finding] {
        // A text that ends in a line break has an empty line after it.
        let count = source.lines.count - (source.lines.last?.code.isEmpty == true ? 1 : 0)
        let limit = ["yishi", "yishid"].contains(source.target) ? executableLimit : limit
        return count > limit ? [Finding(source.path, "\(count) lines; \(limit) are the limit")] : []
    }
}
