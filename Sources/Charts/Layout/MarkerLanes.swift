/// Labels of vertical lines, in as many lanes above a plot as it takes for none to touch another.
struct MarkerLanes {
    private struct Placed {
        let x: Double
        let anchor: Label.Anchor
        let lines: [String]
        let whole: String
        var lane = 0

        var width: Double { TextMeasure.widest(lines, .tick) }
        var textX: Double { anchor == .start ? x + 4 : x - 4 }
        var span: ClosedRange<Double> { anchor == .start ? x...(x + 4 + width) : (x - 4 - width)...x }
    }

    private let placed: [Placed]
    private let laneHeight: Double
    private let lanes: Int

    /// What the lanes take above the plot.
    var height: Double { Double(lanes) * laneHeight }

    /// Places labels beside lines at some distances from the left, within two edges.
    ///
    /// Labels that stand to the left of their line come first, the rightmost on top; then the others from left to
    /// right. A line that leads down from a lane so mostly passes no label below it.
    init(_ markers: [(x: Double, text: String)], left: Double, right: Double) {
        let room = min((right - left) * 0.46, 230)
        let all = markers.sorted { $0.x < $1.x }.map { marker in
            let lines = TextWrap.lines(marker.text, width: room, font: .tick, most: 2)
            let fits = marker.x + 4 + TextMeasure.widest(lines, .tick) <= right
            return Placed(x: marker.x, anchor: fits ? .start : .end, lines: lines, whole: marker.text)
        }
        var taken: [[ClosedRange<Double>]] = []
        var result: [Placed] = []
        for var marker in all.filter({ $0.anchor == .end }).reversed() + all.filter({ $0.anchor == .start }) {
            let span = (marker.span.lowerBound - 3)...(marker.span.upperBound + 3)
            // Below every label that its own line would cross, and free in its lane.
            var lane =
                taken.indices.last { index in taken[index].contains { $0.contains(marker.x) } }.map { $0 + 1 } ?? 0
            while lane < taken.count, taken[lane].contains(where: { $0.overlaps(span) }) { lane += 1 }
            if lane == taken.count { taken.append([]) }
            taken[lane].append(span)
            marker.lane = lane
            result.append(marker)
        }
        placed = result
        lanes = taken.count
        laneHeight = Double(all.map(\.lines.count).max() ?? 1) * Font.tick.leading + 2
    }

    /// Draws the labels from a height on, with lines down to the plot.
    ///
    /// - Returns: the lower edge of the lanes.
    func drawLabels(top: Double, to plotTop: Double, on drawing: inout Drawing) -> Double {
        for marker in placed {
            let y = top + Double(marker.lane) * laneHeight
            drawing.vertical(x: marker.x, from: y + 1, to: plotTop, Stroke(colour: .quiet))
        }
        for marker in placed {
            drawing.lines(
                marker.lines, x: marker.textX, top: top + Double(marker.lane) * laneHeight, anchor: marker.anchor,
                halo: true, whole: marker.whole)
        }
        return top + height
    }

    /// Draws the lines down a plot.
    func drawLines(from top: Double, to bottom: Double, _ stroke: Stroke, on drawing: inout Drawing) {
        for marker in placed { drawing.vertical(x: marker.x, from: top, to: bottom, stroke) }
    }
}
