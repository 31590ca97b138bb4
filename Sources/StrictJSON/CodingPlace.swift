/// Where in a tree a coder stands: a list from the leaf up, so that going down costs one small object.
final class CodingPlace {
    private let parent: CodingPlace?
    private let key: any CodingKey

    init(_ key: any CodingKey, in parent: CodingPlace?) {
        self.key = key
        self.parent = parent
    }

    static func keys(to place: CodingPlace?) -> [any CodingKey] {
        guard let place else { return [] }
        return keys(to: place.parent) + [place.key]
    }
}

/// A name or a position, as a coding key.
struct PlainKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }

    static let superclass = PlainKey(stringValue: "super")
}
