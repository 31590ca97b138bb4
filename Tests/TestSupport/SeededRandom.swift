/// A stream of numbers that is the same for the same seed (SplitMix64), so that a failure's seed repeats it.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether an event of that many chances in a hundred happens.
    package mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of `choices`, or `nil` of none.
    package mutating func one<Value>(of choices: [Value]) -> Value? { choices.randomElement(using: &self) }

    /// One of `choices`, which are not empty.
    package mutating func pick<Value>(_ choices: [Value]) -> Value { choices[number(0...(choices.count - 1))] }

    /// Each of `choices` with a chance of one half.
    package mutating func some<Value>(of choices: [Value]) -> [Value] {
        var chosen: [Value] = []
        for choice in choices where happens(50) { chosen.append(choice) }
        return chosen
    }
}
