/// Where everything of a workflow stands on the drawing.
///
/// Each step is a band. Its states stand in a row, followed by the ends that it leads to. Ways to the next box are
/// straight; all others bend through the gutters between the bands, where each runs in a lane of its own.
struct GraphLayout: Sendable {
    struct Box: Hashable, Sendable {
        let node: WorkflowGraph.Node
        /// The band that it stands in.
        let band: Int
        let column: Int
        let isEnd: Bool
        var x: Double
        var y = 0.0
        let width: Double
        let height: Double

        var middle: Double { x + width / 2 }
    }

    struct Band: Hashable, Sendable {
        let number: Int
        let label: String
        var y = 0.0
        var height = 0.0
    }

    /// A way between two boxes, as points of right angles; corners are rounded when it is drawn.
    struct Way: Hashable, Sendable {
        let edge: WorkflowGraph.Edge
        let points: [Point]
        let label: String
        let labelAt: Point
    }

    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    private(set) var boxes: [Box] = []
    private(set) var bands: [Band] = []
    private(set) var ways: [Way] = []
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// Where the boxes begin: the names of the steps stand to the left.
    private let left: Double

    static let margin = 28.0
    static let top = 76.0
    static let laneHeight = 24.0
    private static let padding = 16.0
    private static let smallestGap = 44.0
    private static let boxHeight = 52.0
    private static let loopHeight = 16.0

    private let graph: WorkflowGraph

    init(_ graph: WorkflowGraph) {
        self.graph = graph
        left = Self.margin + 24 + (graph.steps.map { TextMeasure.width(of: $0.label, size: 15) }.max() ?? 0)
        for (index, step) in graph.steps.enumerated() { addRow(step, band: index) }
        let plan = GutterPlan(routes(), bands: graph.steps.count)
        placeBands(plan)
        draw(plan)
        width = max((boxes.map { $0.x + $0.width }.max() ?? 0) + Self.margin * 1.5, plan.rightmost + Self.margin, 640)
    }

    private mutating func addRow(_ step: WorkflowGraph.Step, band: Int) {
        var x = left
        let height = Self.boxHeight + (step.loops.isEmpty ? 0 : Self.loopHeight)
        let nodes = step.states.map { ($0, false) } + step.ends.map { ($0, true) }
        for (column, (node, isEnd)) in nodes.enumerated() {
            if let before = boxes.last, column > 0 {
                let label = graph.edges.first { $0.from == before.node.name && $0.to == node.name }
                let space = label.map { TextMeasure.width(of: Self.label($0), size: 12) + 26 } ?? 0
                x = before.x + before.width + max(Self.smallestGap, space)
            }
            let loops = TextMeasure.width(of: Self.loops(of: node, in: step) ?? "", size: 11)
            let text = max(
                TextMeasure.width(of: node.label, size: 15),
                TextMeasure.width(of: node.name, size: 10.5),
                loops
            )
            boxes.append(
                Box(
                    node: node,
                    band: band,
                    column: column,
                    isEnd: isEnd,
                    x: x,
                    width: max(96, text + 30),
                    height: height
                )
            )
        }
        bands.append(Band(number: band + 1, label: step.label))
    }

    static func label(_ edge: WorkflowGraph.Edge) -> String { edge.actions.map(\.label).joined(separator: " / ") }

    /// What can be done in a state without leaving it; `nil` for nothing.
    static func loops(of state: WorkflowGraph.Node, in step: WorkflowGraph.Step) -> String? {
        step.loops[state.name].map { "↻ " + $0.map(\.label).joined(separator: tr(", ")) }
    }

    private func box(_ name: String, nearBand band: Int) -> Box? {
        boxes.first { $0.node.name == name && $0.band == band } ?? boxes.first { $0.node.name == name && !$0.isEnd }
    }

    private func routes() -> [GutterPlan.Route] {
        graph.edges.compactMap { edge in
            guard let from = boxes.first(where: { $0.node.name == edge.from && !$0.isEnd }),
                let to = box(edge.to, nearBand: from.band)
            else { return nil }
            return GutterPlan.Route(edge: edge, from: from, to: to)
        }
    }

    private mutating func placeBands(_ plan: GutterPlan) {
        var y = Self.top
        for index in bands.indices {
            let above = plan.height(ofGutter: index)
            bands[index].y = y + above
            bands[index].height = (boxes.first { $0.band == index }?.height ?? 0) + Self.padding * 2
            y = bands[index].y + bands[index].height
        }
        height = y + plan.height(ofGutter: bands.count) + Self.margin
        for index in boxes.indices { boxes[index].y = bands[boxes[index].band].y + Self.padding }
    }

    private mutating func draw(_ plan: GutterPlan) {
        for route in plan.routes {
            guard let from = boxes.first(where: { $0 == route.from.at(y: $0.y) }),
                let to = boxes.first(where: { $0 == route.to.at(y: $0.y) })
            else { continue }
            ways.append(way(route, from, to, plan))
        }
    }

    private func way(_ route: GutterPlan.Route, _ from: Box, _ to: Box, _ plan: GutterPlan) -> Way {
        let label = Self.label(route.edge)
        guard let bend = plan.bend(of: route.edge) else {
            let y = from.y + from.height / 2
            let start = Point(x: from.x + from.width, y: y)
            let end = Point(x: to.x, y: y)
            return Way(
                edge: route.edge,
                points: [start, end],
                label: label,
                labelAt: Point(x: (start.x + end.x) / 2, y: y - 7)
            )
        }
        let laneY = gutterTop(bend.gutter, plan) + plan.offset(of: bend)
        let isBelow = bend.gutter > from.band
        let start = Point(x: bend.fromX, y: isBelow ? from.y + from.height : from.y)
        let end = Point(x: bend.toX, y: bend.gutter > to.band ? to.y + to.height : to.y)
        var points = [start, Point(x: start.x, y: laneY), Point(x: end.x, y: laneY), end]
        if let far = bend.far {
            // The way leaves its own gutter by the side and comes back in that of its target.
            let farY = gutterTop(far.gutter, plan) + plan.offset(ofFar: bend)
            points = [
                start, Point(x: start.x, y: laneY), Point(x: far.sideX, y: laneY), Point(x: far.sideX, y: farY),
                Point(x: end.x, y: farY), end,
            ]
        }
        let labelX = bend.far == nil ? (start.x + end.x) / 2 : (start.x + points[2].x) / 2
        return Way(edge: route.edge, points: points, label: label, labelAt: Point(x: labelX, y: laneY + 4))
    }

    private func gutterTop(_ gutter: Int, _ plan: GutterPlan) -> Double {
        gutter < bands.count
            ? bands[gutter].y - plan.height(ofGutter: gutter) : height - Self.margin - plan.height(ofGutter: gutter)
    }
}

extension GraphLayout.Box {
    fileprivate func at(y: Double) -> GraphLayout.Box {
        var moved = self
        moved.y = y
        return moved
    }
}

/// How wide text is, near enough to lay boxes around it.
enum TextMeasure {
    static func width(of text: String, size: Double) -> Double {
        text.reduce(0) { $0 + ($1.displayWidth == 2 ? size : Double($1.displayWidth) * size * 0.56) }
    }
}
