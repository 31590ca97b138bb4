/// Thrown by a method that may not say what came of it: the connection closes without a reply.
///
/// Its caller learns that the outcome is unknown, which an error of any name would deny.
package struct Unanswered: Error, Hashable, Sendable {
    package init() {}
}
