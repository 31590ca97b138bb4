/// Names for requests, so that repeating one has no second effect.
enum RequestID {
    /// A name that nobody else makes: 128 random bits.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
