import Testing

/// The checker of the crash tests finds what a ledger must not be.
struct ChronicleTests {
    private typealias Entry = Chronicle.Entry

    /// One created, three in a batch, one refused, one whose reply was lost; one after the other.
    private let chronicle: Chronicle = {
        var chronicle = Chronicle()
        func call(_ request: String, parts: Int = 1, _ outcome: Chronicle.Outcome) {
            chronicle.end(chronicle.begin(request, parts: parts), outcome)
        }
        call("single", .acknowledged([1]))
        call("batch", parts: 3, .acknowledged([2, 3, 4]))
        call("refused", .refused("Refused"))
        call("lost", parts: 2, .unknown)
        call("last", .acknowledged([7]))
        return chronicle
    }()

    private static func entries(_ requests: String...) -> [Entry] {
        requests.enumerated().map { index, request in
            Entry(seq: index + 1, subject: "\(index)", request: request, digest: "\(index)\(request)")
        }
    }

    private static let whole = entries("single", "batch", "batch", "batch", "lost", "lost", "last")

    @Test func aLedgerThatIsAsEverybodyWasToldIsSound() {
        #expect(chronicle.problems(of: Self.whole, continuing: Array(Self.whole.prefix(4))) == [])
        #expect(chronicle.unsettled == ["lost"])
    }

    @Test func whatNobodyWasToldOfMayBeMissing() {
        var chronicle = Chronicle()
        for request in ["a", "b"] { chronicle.end(chronicle.begin(request, parts: 2), .unknown) }
        #expect(chronicle.problems(of: []) == [])
        #expect(chronicle.problems(of: Self.entries("b", "b")) == [])
        #expect(chronicle.problems(of: Self.entries("b")).count == 1, "not in part")
    }

    @Test(arguments: [
        ("lost at the end", entries("single", "batch", "batch", "batch", "lost", "lost")),
        ("lost in the middle", entries("batch", "batch", "batch", "lost", "lost", "last")),
        ("nothing at all", []),
        ("doubled", entries("single", "batch", "batch", "batch", "lost", "lost", "last", "single")),
        ("twice, though nobody was told", entries("single", "batch", "batch", "batch", "lost", "lost", "lost")),
        ("a batch that is torn", entries("single", "batch", "batch", "lost", "lost", "last")),
        ("a lost batch that is torn", entries("single", "batch", "batch", "batch", "lost", "last")),
        ("refused", entries("single", "batch", "batch", "batch", "refused", "lost", "lost", "last")),
        ("a stranger", entries("single", "batch", "batch", "batch", "lost", "lost", "last", "x")),
        ("parted", entries("single", "batch", "lost", "batch", "batch", "lost", "last")),
        ("reordered", entries("batch", "batch", "batch", "single", "lost", "lost", "last")),
    ])
    private func aLedgerThatIsNotIsFound(_ name: String, entries: [Entry]) {
        #expect(!chronicle.problems(of: entries).isEmpty)
    }

    @Test func whatIsNumberedOtherwiseIsFound() {
        let gap = Self.whole.map { entry in
            Entry(seq: entry.seq + (entry.seq > 4 ? 1 : 0), subject: entry.subject, request: nil, digest: "")
        }
        #expect(Chronicle().problems(of: gap) == ["the numbers have a gap or an order"])
    }

    @Test func whatWasThereBeforeMustStay() {
        let other = Self.whole.map { Entry(seq: $0.seq, subject: $0.subject, request: $0.request, digest: "other") }
        #expect(chronicle.problems(of: other, continuing: [Self.whole[0]]).count == 1)
    }

    /// Both were told the truth about what is there, and not in the order in which it came to be.
    @Test func whatWasAskedForAfterAReplyComesAfterIt() {
        var chronicle = Chronicle()
        chronicle.end(chronicle.begin("first", parts: 1), .acknowledged([2]))
        chronicle.end(chronicle.begin("second", parts: 1), .acknowledged([1]))
        #expect(chronicle.problems(of: Self.entries("second", "first")).count == 1)
        var atOnce = Chronicle()
        let (first, second) = (atOnce.begin("first", parts: 1), atOnce.begin("second", parts: 1))
        atOnce.end(first, .acknowledged([2]))
        atOnce.end(second, .acknowledged([1]))
        #expect(atOnce.problems(of: Self.entries("second", "first")) == [])
    }
}
