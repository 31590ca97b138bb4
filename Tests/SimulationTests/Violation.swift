/// A promise that was not kept.
struct Violation: Error, CustomStringConvertible {
    let description: String

    /// Throws where `isKept` is false.
    static func unless(_ isKept: Bool, _ promise: @autoclosure () -> String) throws(Violation) {
        if !isKept { throw Violation(description: promise()) }
    }
}
