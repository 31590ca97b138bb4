import Synchronization

/// The descriptions of workflows as they were written for whoever asked first.
///
/// A definition never changes, and neither do this program's modules: a description is long, nearly every command asks for
/// one, and writing it takes longer than all the rest of the call.
package final class DescriptionShelf: Sendable {
    /// What tells a described workflow from another.
    package struct Key: Hashable, Sendable {
        let digest: String
        let isCurrent: Bool

        package init(digest: String, isCurrent: Bool) { (self.digest, self.isCurrent) = (digest, isCurrent) }
    }

    /// An office has one or two workflows; each change of a definition leaves descriptions behind that nobody asks for.
    private static let bound = 16

    private let texts = Mutex<[[Key]: [UInt8]]>([:])

    package init() {}

    /// The text of these workflows, written now if it has not been.
    package func text(of workflows: [Key], write: () throws -> [UInt8]) rethrows -> [UInt8] {
        if let text = texts.withLock({ $0[workflows] }) { return text }
        let text = try write()
        texts.withLock { texts in
            if texts.count >= Self.bound { texts = [:] }
            texts[workflows] = text
        }
        return text
    }
}
