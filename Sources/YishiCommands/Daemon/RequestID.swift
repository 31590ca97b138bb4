import Foundation

/// Names for requests, so that repeating one has no second effect.
enum RequestID {
    /// A name that nobody else makes: the milliseconds of the clock and 80 random bits.
    ///
    /// Names of one day stand beside each other in the ledger's index of requests, so that a large ledger need not look for
    /// the place of each all over the disk.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        let milliseconds = UInt64(max(0, Date().timeIntervalSince1970 * 1_000))
        let chance: UInt16 = generator.next()
        return digits(milliseconds << 16 | UInt64(chance)) + digits(generator.next())
    }

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
