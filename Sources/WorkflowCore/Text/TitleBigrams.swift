/// The pairs of neighbouring characters in a title: how Chinese titles are compared without cutting them into words.
package struct TitleBigrams: Hashable, Sendable {
    private let pairs: Set<[Unicode.Scalar]>

    /// Titles are called alike from this likeness on.
    package static let likeFromPercent = 40

    package init(_ title: String) {
        let letters = title.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
            .map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        var pairs: Set<[Unicode.Scalar]> = []
        for index in letters.indices.dropLast() { pairs.insert([letters[index], letters[index + 1]]) }
        self.pairs = pairs
    }

    /// The share of pairs that both have, from 0 to 100 (Sørensen–Dice).
    package func likeness(to other: TitleBigrams) -> Int {
        let total = pairs.count + other.pairs.count
        guard total > 0 else { return 0 }
        return 200 * pairs.intersection(other.pairs).count / total
    }
}
