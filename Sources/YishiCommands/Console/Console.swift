/// Where the program writes, and who sits there.
package protocol Console {
    /// Whether a person reads and types, so that questions may be asked.
    var isInteractive: Bool { get }
    /// How what goes to the standard output is set.
    var style: Style { get }

    /// Writes to the standard output, at once.
    func write(_ text: String)
    /// Writes to the standard error, at once.
    func writeError(_ text: String)
    /// A line that a person typed, without its end; `nil` at the end of the input.
    func readLine() -> String?
    /// All of the standard input.
    func readInput() throws -> [UInt8]
}
