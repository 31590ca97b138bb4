extension Int {
    /// The number that `text`, one to eighteen ASCII digits, stands for; `Int.init` would read a sign as well.
    package init?(digits text: some StringProtocol) {
        let digits = text.utf8
        guard (1...18).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        self = value
    }
}
