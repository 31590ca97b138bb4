import Foundation

/// Finds the constructs that the style forbids, or allows only with a reason beside them.
enum ConstructCheck {
    static func findings(in source: SwiftSource) throws -> [Finding] {
        try Construct.all.flatMap { try findings(of: $0, in: source) }
    }

    private static func findings(of construct: Construct, in source: SwiftSource) throws -> [Finding] {
        guard construct.folders.contains(where: { source.path.hasPrefix($0) }),
            construct.words.contains(where: { source.text.contains($0) })
        else { return [] }
        let pattern = try Regex(construct.pattern).wordBoundaryKind(.simple)
        return source.lines.indices.compactMap { index in
            let code = source.lines[index].code
            guard construct.words.contains(where: { code.contains($0) }), code.contains(pattern) else { return nil }
            // A clock for tests declares the function; declaring it waits for nobody.
            guard !code.contains(/func\s+sleep\s*\(/) else { return nil }
            if construct.isExcusable, source.hasReason(at: index) { return nil }
            let advice = construct.isExcusable ? "needs a comment with its reason" : "is not allowed"
            return Finding(source.path, line: index + 1, "\(construct.name) \(advice)")
        }
    }
}
