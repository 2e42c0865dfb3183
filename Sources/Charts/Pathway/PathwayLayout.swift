/// Boxes and arrows of a pathway with their places.
struct PathwayLayout {
    private let source: PathwayRows
    private let order: PathwayOrder
    private let placement: PathwayPlacement
    private let gaps: PathwayGaps
    private let laneX: [Double?]
    private let boxes: [PathwayBox]

    init(_ diagram: PathwayDiagram, canvas: Canvas) {
        let least = canvas.isNarrow ? 118.0 : 128
        var usable = canvas.width - 4 * PathwayLanes.pitch
        var most = max(1, Int((usable + PathwayPlacement.gap) / (least + PathwayPlacement.gap)))
        var (source, order, lanes) = Self.arrange(diagram, usable: usable, most: most, least: least, canvas.width)
        // Fewer boxes side by side, and fewer arrows between them, if those that go round leave too little.
        while most > 1 || usable > least {
            let inner = canvas.width - lanes.room(isRight: false) - lanes.room(isRight: true)
            if Self.fits(order, inner, least: least - 20) { break }
            (most, usable) = (max(1, most - 1), min(inner, usable - 24))
            (source, order, lanes) = Self.arrange(diagram, usable: usable, most: most, least: least, canvas.width)
        }
        let left = canvas.left + lanes.room(isRight: false)
        let right = canvas.right - lanes.room(isRight: true)
        let placement = PathwayPlacement(order, left: left, right: right, widest: canvas.isNarrow ? 190 : 180)
        laneX = lanes.lanes.map { $0.map { lanes.x(of: $0, left: left, right: right) } }
        gaps = PathwayGaps(source, order, placement, laneX: laneX)
        boxes = order.items.enumerated().compactMap { item, entry in
            entry.box.map {
                PathwayBox(diagram.nodes[$0], loops: source.loops[$0], width: placement.widths[item])
            }
        }
        self.source = source
        self.order = order
        self.placement = placement
    }

    private static func arrange(
        _ diagram: PathwayDiagram, usable: Double, most: Int, least: Double, _ width: Double
    ) -> (PathwayRows, PathwayOrder, PathwayLanes) {
        let source = PathwayRows(nodes: diagram.nodes, edges: diagram.edges, mostPerRow: most)
        let room = source.rows.map { row in
            let free = usable - Double(row.count) * (least + PathwayPlacement.gap)
            return min(6, max(0, Int(free / (PathwayPlacement.bend + PathwayPlacement.bendGap))))
        }
        let order = PathwayOrder(source, room: room)
        return (source, order, PathwayLanes(source, ways: order.ways, width: width))
    }

    /// Whether each row has room for boxes of a width.
    private static func fits(_ order: PathwayOrder, _ inner: Double, least: Double) -> Bool {
        order.rows.allSatisfy { row in
            let boxes = Double(row.count { order.items[$0].box != nil })
            let bends = Double(row.count) - boxes
            let taken = boxes * (least + PathwayPlacement.gap) - PathwayPlacement.gap
            return taken + bends * (PathwayPlacement.bend + PathwayPlacement.bendGap) <= inner
        }
    }

    func draw(on canvas: inout Canvas) {
        // Boxes come first among the items, in the order of rows.
        let heights = order.rows.map { row in
            row.map { order.items[$0].box == nil ? 0 : boxes[$0].height }.max() ?? 0
        }
        let labels = gaps.pieces.map {
            PathwayLabels(
                $0, labels: source.links.map(\.label), lanes: laneX.compactMap(\.self), left: canvas.left,
                right: canvas.right)
        }
        var gapTops: [Double] = []
        var rowTops: [Double] = []
        var y = canvas.y
        for gap in gaps.pieces.indices {
            gapTops.append(y)
            y += height(of: gap, labels[gap])
            guard gap < heights.count else { break }
            rowTops.append(y)
            y += heights[gap]
        }
        let frame = Frame(gapTops: gapTops, rowTops: rowTops, heights: heights, labels: labels.map(\.height), end: y)
        for link in source.links.indices { drawArrow(link, frame, on: &canvas.drawing) }
        for (row, items) in order.rows.enumerated() {
            for item in items where order.items[item].box != nil {
                boxes[item].draw(
                    x: placement.middles[item] - placement.widths[item] / 2, y: rowTops[row], height: heights[row],
                    on: &canvas.drawing)
            }
        }
        for (gap, placed) in labels.enumerated() { placed.draw(top: gapTops[gap], on: &canvas.drawing) }
        canvas.y = y
    }

    /// Heights of gaps and rows.
    private struct Frame {
        let gapTops: [Double]
        let rowTops: [Double]
        let heights: [Double]
        let labels: [Double]
        let end: Double

        func track(_ track: Int, in gap: Int) -> Double {
            gapTops[gap] + labels[gap] + 5 + Double(track) * PathwayGaps.pitch
        }

        func bottom(of gap: Int) -> Double { gap < rowTops.count ? rowTops[gap] : end }
    }

    private func height(of gap: Int, _ labels: PathwayLabels) -> Double {
        let pieces = gaps.pieces[gap]
        guard !pieces.isEmpty else { return gap == 0 || gap == gaps.pieces.count - 1 ? 0 : 18 }
        let tracks = Double(gaps.tracks(gap)) * PathwayGaps.pitch
        // The last gap has no heads of arrows.
        return labels.height + tracks + (gap == gaps.pieces.count - 1 ? 6 : 17)
    }

    private func drawArrow(_ link: Int, _ frame: Frame, on drawing: inout Drawing) {
        var points: [Point] = []
        let isBack = source.links[link].isBack
        var parts = gaps.pieces.indices.flatMap { gap in
            gaps.pieces[gap].filter { $0.link == link }.map { (gap, $0) }
        }
        // The piece that leaves the box first, also where the arrow leads upwards.
        if let first = parts.firstIndex(where: { $0.1.hasLabel }), first > 0 { parts.swapAt(0, first) }
        for (gap, piece) in parts {
            if let upper = piece.upper { points.append(Point(x: upper, y: frame.gapTops[gap])) }
            if let track = piece.track {
                let y = frame.track(track, in: gap)
                if let lane = piece.lane, piece.upper == nil { points.append(Point(x: lane, y: y)) }
                if let upper = piece.upper { points.append(Point(x: upper, y: y)) }
                if let lower = piece.lower { points.append(Point(x: lower, y: y)) }
                if let lane = piece.lane, piece.lower == nil { points.append(Point(x: lane, y: y)) }
            }
            if let lower = piece.lower { points.append(Point(x: lower, y: frame.bottom(of: gap))) }
        }
        let stroke = Stroke(
            colour: isBack ? Colour(0xA0527E) : Colour(0x444444), width: 1.5, dash: isBack ? [5, 3] : [], arrow: true)
        drawing.path(Self.chamfered(points), stroke: stroke)
    }

    /// Corners cut off, so that the eye follows an arrow through crossings.
    private static func chamfered(_ points: [Point]) -> [Point] {
        var distinct: [Point] = []
        for point in points where distinct.last != point { distinct.append(point) }
        guard distinct.count > 2 else { return distinct }
        var result = [distinct[0]]
        for index in 1..<(distinct.count - 1) {
            let (before, corner, after) = (distinct[index - 1], distinct[index], distinct[index + 1])
            result.append(towards(before, from: corner))
            result.append(towards(after, from: corner))
        }
        return result + [distinct[distinct.count - 1]]
    }

    private static func towards(_ other: Point, from corner: Point) -> Point {
        let (dx, dy) = (other.x - corner.x, other.y - corner.y)
        let length = max(dx.magnitude, dy.magnitude)
        let cut = min(4, length / 2)
        return length == 0
            ? corner : Point(x: corner.x + dx / length * cut, y: corner.y + dy / length * cut)
    }
}
