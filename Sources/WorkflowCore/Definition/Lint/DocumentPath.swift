/// A place in the document that a definition was read from.
package struct DocumentPath: Hashable, Sendable {
    /// One step on the way to the place.
    package enum Part: Hashable, Sendable {
        /// The value of that key.
        case member(String)
        /// The item with that index.
        case item(Int)
        /// The key itself, where it is what is wrong; nothing follows it.
        case key(String)
    }

    package var parts: [Part]

    package init(_ parts: [Part]) { self.parts = parts }

    /// The value of `name` in the whole document.
    package static func member(_ name: String) -> DocumentPath { DocumentPath([.member(name)]) }

    /// The value of `name` below this place.
    package func member(_ name: String) -> DocumentPath { DocumentPath(parts + [.member(name)]) }

    /// The item `index` below this place.
    package func item(_ index: Int) -> DocumentPath { DocumentPath(parts + [.item(index)]) }

    /// The key `name` below this place.
    package func key(_ name: String) -> DocumentPath { DocumentPath(parts + [.key(name)]) }
}

extension DocumentPath: CustomStringConvertible {
    /// The way as people write it, such as `steps[0].exits.endorsed`.
    package var description: String {
        var text = ""
        for part in parts {
            switch part {
            case .member(let name), .key(let name): text += text.isEmpty ? name : ".\(name)"
            case .item(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
