/// How long each of many took.
struct Latencies: Sendable {
    /// Nanoseconds.
    private(set) var all: [Int]
    let seconds: Double

    init(_ all: [Int], within seconds: Double) {
        self.all = all.sorted()
        self.seconds = seconds
    }

    var perSecond: Double { seconds > 0 ? Double(all.count) / seconds : 0 }

    /// Microseconds within which so many of a hundred were done.
    func percentile(_ percent: Int) -> Double {
        guard let last = all.indices.last else { return 0 }
        return Double(all[min(last, all.count * percent / 100)]) / 1_000
    }

    var rate: RateFigures {
        RateFigures(perSecond: perSecond, p50: percentile(50), p95: percentile(95), p99: percentile(99))
    }
}

extension ContinuousClock.Instant {
    /// Nanoseconds from `earlier` to this.
    func nanoseconds(since earlier: Self) -> Int { (self - earlier).nanoseconds }

    func seconds(since earlier: Self) -> Double { Double(nanoseconds(since: earlier)) / 1e9 }
}

extension Duration {
    var nanoseconds: Int { Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000) }
}
