/// Labels of arrows, below the boxes they leave, where they touch neither each other nor another arrow.
struct PathwayLabels: Sendable {
    /// A label with its place.
    struct Placed: Sendable {
        let lines: [String]
        let whole: String
        let x: Double
        let anchor: Label.Anchor
        /// Counted from the top of the gap.
        let lane: Int
    }

    let placed: [Placed]
    private let lanes: Int
    private let most: Int

    /// What the labels take of the gap's height.
    var height: Double { Double(lanes) * laneHeight }

    private var laneHeight: Double { Double(most) * Font.tick.leading + 2 }

    /// Places the labels of a gap's arrows between two edges; lanes are lines that they keep away from.
    init(_ pieces: [PathwayGaps.Piece], labels: [String], lanes laneX: [Double], left: Double, right: Double) {
        var taken: [[ClosedRange<Double>]] = []
        var result: [Placed] = []
        var tallest = 1
        let lines = pieces.compactMap(\.upper) + laneX
        let labelled = pieces.filter { $0.hasLabel && !labels[$0.link].isEmpty }
        for piece in labelled.sorted(by: { ($0.upper ?? 0, $0.link) < ($1.upper ?? 0, $1.link) }) {
            guard let x = piece.upper else { continue }
            let text = labels[piece.link]
            let wrapped = TextWrap.lines(text, width: min(130, (right - left) / 2 - 8), font: .tick, most: 2)
            let width = TextMeasure.widest(wrapped, .tick)
            tallest = max(tallest, wrapped.count)
            let options: [(Label.Anchor, ClosedRange<Double>)] = [
                (.start, (x + 4)...(x + 4 + width)), (.end, (x - 4 - width)...(x - 4)),
            ].filter { $0.1.lowerBound >= left && $0.1.upperBound <= right }
            var best: (cost: Int, anchor: Label.Anchor, span: ClosedRange<Double>, lane: Int)?
            for lane in 0...taken.count {
                for (order, option) in options.enumerated() {
                    let wide = (option.1.lowerBound - 4)...(option.1.upperBound + 4)
                    if lane < taken.count, taken[lane].contains(where: { $0.overlaps(wide) }) { continue }
                    let crossed = lines.count {
                        $0 != x && ($0 >= option.1.lowerBound - 3 && $0 <= option.1.upperBound + 3)
                    }
                    let cost = crossed * 6 + lane * 4 + order
                    if best == nil || cost < best!.cost { best = (cost, option.0, wide, lane) }
                }
            }
            guard let best else { continue }
            if best.lane == taken.count { taken.append([]) }
            taken[best.lane].append(best.span)
            result.append(
                Placed(
                    lines: wrapped, whole: text, x: best.anchor == .start ? x + 4 : x - 4, anchor: best.anchor,
                    lane: best.lane))
        }
        placed = result
        lanes = taken.count
        most = tallest
    }

    /// Draws the labels in a gap that begins at a height.
    func draw(top: Double, on drawing: inout Drawing) {
        for label in placed {
            drawing.lines(
                label.lines, x: label.x, top: top + Double(label.lane) * laneHeight + 1, anchor: label.anchor,
                halo: true, whole: label.whole)
        }
    }
}
