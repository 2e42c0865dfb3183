/// Labels of vertical lines, in as many lanes above a plot as it takes for none to touch another.
struct MarkerLanes {
    private struct Placed {
        let x: Double
        let textX: Double
        let anchor: Label.Anchor
        let lines: [String]
        let whole: String
        let lane: Int
    }

    private let placed: [Placed]
    private let laneHeight: Double
    private let lanes: Int

    /// What the lanes take above the plot.
    var height: Double { Double(lanes) * laneHeight }

    init(_ markers: [(x: Double, text: String)], left: Double, right: Double) {
        let room = min((right - left) * 0.46, 230)
        var taken: [[ClosedRange<Double>]] = []
        var result: [Placed] = []
        var tallest = 1
        for marker in markers.sorted(by: { $0.x < $1.x }) {
            let lines = TextWrap.lines(marker.text, width: room, font: .tick, most: 2)
            let width = TextMeasure.widest(lines, .tick)
            tallest = max(tallest, lines.count)
            let fitsRight = marker.x + 4 + width <= right
            let span = fitsRight ? (marker.x)...(marker.x + 4 + width) : (marker.x - 4 - width)...(marker.x)
            var lane = 0
            while lane < taken.count, taken[lane].contains(where: { $0.overlaps(span) }) { lane += 1 }
            if lane == taken.count { taken.append([]) }
            taken[lane].append((span.lowerBound - 6)...(span.upperBound + 6))
            result.append(
                Placed(
                    x: marker.x, textX: fitsRight ? marker.x + 4 : marker.x - 4, anchor: fitsRight ? .start : .end,
                    lines: lines, whole: marker.text, lane: lane))
        }
        placed = result
        lanes = taken.count
        laneHeight = Double(tallest) * Font.tick.leading + 2
    }

    /// Draws the labels from a height on, with a line down to the plot.
    ///
    /// - Returns: the lower edge of the lanes.
    func drawLabels(top: Double, plotTop: Double, on drawing: inout Drawing) -> Double {
        for marker in placed {
            let y = top + Double(marker.lane) * laneHeight
            drawing.vertical(x: marker.x, from: y + 1, to: plotTop + 6, Stroke(colour: .quiet))
        }
        for marker in placed {
            let y = top + Double(marker.lane) * laneHeight
            drawing.lines(
                marker.lines, x: marker.textX, top: y, anchor: marker.anchor, halo: true, whole: marker.whole)
        }
        return top + height
    }

    /// Draws the lines down a plot.
    func drawLines(from top: Double, to bottom: Double, _ stroke: Stroke, on drawing: inout Drawing) {
        for marker in placed { drawing.vertical(x: marker.x, from: top, to: bottom, stroke) }
    }
}
