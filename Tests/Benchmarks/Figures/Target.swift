/// Something that is to be reached, as a ratio within one run wherever the machine would count otherwise.
struct Target: Codable {
    let name: String
    /// As in `≤ 1.3`.
    let wanted: String
    /// For each size, where it counts there.
    let measured: [Double?]
    /// `nil` where it was not measured.
    let reached: Bool?

    private init(_ name: String, atMost limit: Double, _ measured: [Double?]) {
        self.name = name
        wanted = "≤ \(FigureTable.text(limit))"
        self.measured = measured
        reached = Self.all(measured) { $0 <= limit }
    }

    private init(_ name: String, atLeast limit: Double, _ measured: [Double?]) {
        self.name = name
        wanted = "≥ \(FigureTable.text(limit))"
        self.measured = measured
        reached = Self.all(measured) { $0 >= limit }
    }

    private static func all(_ measured: [Double?], _ isReached: (Double) -> Bool) -> Bool? {
        let figures = measured.compactMap(\.self)
        return figures.isEmpty ? nil : figures.allSatisfy(isReached)
    }

    static func all(for sizes: [SizeFigures]) -> [Target] {
        func atEach(_ figure: (SizeFigures) -> Double?) -> [Double?] { sizes.map(figure) }
        func atLargest(_ figure: (SizeFigures) -> Double?) -> [Double?] {
            sizes.indices.map { $0 == sizes.indices.last ? figure(sizes[$0]) : nil }
        }
        func growth(_ figure: @escaping (SizeFigures) -> Double?) -> [Double?] {
            guard sizes.count > 1, let first = sizes.first.flatMap(figure), first > 0 else {
                return sizes.map { _ in nil }
            }
            return atLargest { size in figure(size).map { $0 / first } }
        }
        return [
            Target(
                "64 clients: rate ÷ SQLite's, one row a commit",
                atLeast: 3,
                atEach { size in size.changes(by: 64).map { $0.perSecond / size.median.sqlite.perSecond } }
            ),
            Target(
                "1 client: p50 ÷ (SQLite's commit + echo)",
                atMost: 2,
                atEach { size in size.changes(by: 1).map { $0.p50 / (size.median.sqlite.p50 + size.median.echo.p50) } }
            ),
            Target(
                "64 clients: growth of a change's time",
                atMost: 1.3,
                growth { $0.changes(by: 64).map { 1 / $0.perSecond } }
            ),
            Target("64 clients: growth of a change's CPU", atMost: 1.3, growth { $0.changes(by: 64)?.cpu }),
            Target("start to ready, ms", atMost: 1_000, atLargest { $0.median.ready }),
            Target(
                "slowest list, p50, ms",
                atMost: 20,
                atLargest { $0.median.reads.filter { $0.name.hasPrefix("list") }.map { $0.p50 / 1_000 }.max() }
            ),
            Target("memory idle, MiB", atMost: 64, atLargest { Double($0.idle.memory) / 1_048_576 }),
            Target("yishi show, cold, ms", atMost: 15, atLargest { $0.median.coldShow }),
        ]
    }

    static func table(for sizes: [SizeFigures]) -> String {
        let head = ["target", "wanted"] + sizes.map { "\($0.events)" } + [""]
        let rows = all(for: sizes).map { target in
            [target.name, target.wanted] + target.measured.map { $0.map(FigureTable.text) ?? "" }
                + [target.reached.map { $0 ? "reached" : "MISSED" } ?? "not measured"]
        }
        return FigureTable.aligned([head] + rows) + "\nthe rates of others that do the same work: make bench-peers"
    }
}
