/// Gives every way that is not straight a lane in a gutter and a place at the edge of its boxes.
///
/// Gutter `n` lies above band `n`; the last one below the last band. A gutter has three zones: ways back in the band
/// above it, ways between the bands, and ways ahead in the band below it. In each, short ways run next to their band.
struct GutterPlan: Sendable {
    struct Route: Hashable, Sendable {
        let edge: WorkflowGraph.Edge
        let from: GraphLayout.Box
        let to: GraphLayout.Box

        /// Whether the boxes stand side by side, so that a straight arrow will do.
        var isStraight: Bool { from.band == to.band && to.column == from.column + 1 }
    }

    struct Bend: Hashable, Sendable {
        let gutter: Int
        let zone: Int
        var lane = 0
        var fromX: Double
        var toX: Double
        var far: Far?

        struct Far: Hashable, Sendable {
            let gutter: Int
            var sideX: Double
            var lane = 0
        }
    }

    let routes: [Route]
    /// The x of the rightmost line.
    private(set) var rightmost = 0.0
    private var bends: [WorkflowGraph.Edge: Bend] = [:]
    /// How many lanes each zone of each gutter has.
    private var lanes: [[Int]]

    private static let padding = 12.0

    init(_ routes: [Route], bands: Int) {
        self.routes = routes
        lanes = Array(repeating: [0, 0, 0], count: bands + 1)
        for route in routes where !route.isStraight {
            bends[route.edge] = Bend(
                gutter: Self.gutter(route),
                zone: Self.zone(route),
                fromX: route.from.middle,
                toX: route.to.middle
            )
        }
        spreadPorts()
        assignSides(bands)
        assignLanes()
    }

    private static func gutter(_ route: Route) -> Int {
        if route.from.band != route.to.band {
            return route.to.band > route.from.band ? route.from.band + 1 : route.from.band
        }
        return route.to.column > route.from.column ? route.from.band : route.from.band + 1
    }

    private static func zone(_ route: Route) -> Int {
        if route.from.band != route.to.band { return 1 }
        return route.to.column > route.from.column ? 2 : 0
    }

    func bend(of edge: WorkflowGraph.Edge) -> Bend? { bends[edge] }

    func height(ofGutter gutter: Int) -> Double {
        let count = lanes[gutter].reduce(0, +)
        return count == 0 ? 18 : Double(count) * GraphLayout.laneHeight + Self.padding * 2
    }

    /// How far below the gutter's top the lane of a way runs.
    func offset(of bend: Bend) -> Double { offset(bend.gutter, bend.zone, bend.lane) }

    func offset(ofFar bend: Bend) -> Double { bend.far.map { offset($0.gutter, 1, $0.lane) } ?? 0 }

    private func offset(_ gutter: Int, _ zone: Int, _ lane: Int) -> Double {
        let before = lanes[gutter][..<zone].reduce(0, +)
        // Ways ahead belong to the band below: their first lane is the lowest.
        let place = zone == 2 ? lanes[gutter][2] - 1 - lane : lane
        return Self.padding + (Double(before + place) + 0.5) * GraphLayout.laneHeight
    }

    // MARK: Ports

    private struct Port {
        let edge: WorkflowGraph.Edge
        let isStart: Bool
        /// Where the way comes from or goes to, for an order without needless crossings.
        let other: Double
    }

    /// Spreads the ways along the upper and lower edges of each box.
    private mutating func spreadPorts() {
        var sides: [String: [Port]] = [:]
        var boxes: [String: GraphLayout.Box] = [:]
        for route in routes {
            guard let bend = bends[route.edge] else { continue }
            for (box, other, isStart) in [(route.from, route.to, true), (route.to, route.from, false)] {
                let isBelow = isStart ? bend.gutter > box.band : farGutter(route, bend) > box.band
                let key = "\(box.band)/\(box.column)/\(isBelow)"
                boxes[key] = box
                sides[key, default: []].append(Port(edge: route.edge, isStart: isStart, other: other.middle))
            }
        }
        for (key, ports) in sides {
            guard let box = boxes[key] else { continue }
            let sorted = ports.sorted {
                ($0.other, $0.isStart ? 0 : 1, $0.edge.from, $0.edge.to) < (
                    $1.other, $1.isStart ? 0 : 1, $1.edge.from, $1.edge.to
                )
            }
            for (index, port) in sorted.enumerated() {
                let x = box.x + box.width * Double(index + 1) / Double(sorted.count + 1)
                if port.isStart { bends[port.edge]?.fromX = x } else { bends[port.edge]?.toX = x }
            }
        }
    }

    /// The gutter by which a way reaches its target.
    private func farGutter(_ route: Route, _ bend: Bend) -> Int {
        if route.from.band == route.to.band { return bend.gutter }
        return route.to.band > route.from.band ? route.to.band : route.to.band + 1
    }

    // MARK: Lanes

    /// Ways that pass over a whole band go round it on the right.
    private mutating func assignSides(_ bands: Int) {
        let right = (routes.flatMap { [$0.from, $0.to] }.map { $0.x + $0.width }.max() ?? 0) + 24
        var side = right
        for route in routes {
            guard let bend = bends[route.edge] else { continue }
            let far = farGutter(route, bend)
            guard far != bend.gutter else { continue }
            bends[route.edge]?.far = Bend.Far(gutter: far, sideX: side)
            side += 16
        }
        rightmost = side
    }

    private struct Span {
        let edge: WorkflowGraph.Edge
        let isFar: Bool
        let low: Double
        let high: Double
    }

    private mutating func assignLanes() {
        for gutter in lanes.indices {
            for zone in 0..<3 { lanes[gutter][zone] = assign(spans(gutter, zone)) }
        }
    }

    private func spans(_ gutter: Int, _ zone: Int) -> [Span] {
        var spans: [Span] = []
        for route in routes {
            guard let bend = bends[route.edge] else { continue }
            // A label wider than its line needs the room, too.
            let room = TextMeasure.width(of: GraphLayout.label(route.edge), size: 12) / 2 + 8
            func span(_ a: Double, _ b: Double, isFar: Bool) -> Span {
                let middle = (a + b) / 2
                return Span(
                    edge: route.edge,
                    isFar: isFar,
                    low: min(a, b, isFar ? a : middle - room) - 6,
                    high: max(a, b, isFar ? a : middle + room) + 6
                )
            }
            if bend.gutter == gutter, bend.zone == zone {
                spans.append(span(bend.fromX, bend.far?.sideX ?? bend.toX, isFar: false))
            }
            if let far = bend.far, far.gutter == gutter, zone == 1 {
                spans.append(span(far.sideX, bend.toX, isFar: true))
            }
        }
        return spans.sorted {
            ($0.high - $0.low, $0.edge.from, $0.edge.to) < ($1.high - $1.low, $1.edge.from, $1.edge.to)
        }
    }

    /// Puts each span into the first lane where nothing overlaps it, and gives the count of lanes.
    private mutating func assign(_ spans: [Span]) -> Int {
        var taken: [[Span]] = []
        for span in spans {
            let free = taken.firstIndex { lane in lane.allSatisfy { $0.high < span.low || span.high < $0.low } }
            let lane = free ?? taken.count
            if free == nil { taken.append([]) }
            taken[lane].append(span)
            if span.isFar { bends[span.edge]?.far?.lane = lane } else { bends[span.edge]?.lane = lane }
        }
        return taken.count
    }
}
