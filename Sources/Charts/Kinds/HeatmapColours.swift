/// Colours for the numbers of a heatmap, with their key.
struct HeatmapColours {
    private let colours: ColourScale
    private let low: Double
    private let high: Double
    private let labels: [String]

    init(_ scale: HeatmapChart.Scale, _ extent: Extent) {
        switch scale {
        case .sequential:
            colours = .sequential
            (low, high) = (extent.low, extent.high)
            labels = [extent.low, extent.high].map { Self.text($0, extent) }
        case .diverging(let centre):
            let centre = centre.isFinite ? centre : 0
            colours = .diverging
            // As far on either side, so that equal distances have equal strength.
            let reach = max(centre / 2 - extent.low / 2, extent.high / 2 - centre / 2)
            (low, high) = (centre - reach * 2, centre + reach * 2)
            labels = [low, centre, high].map { Self.text($0, extent) }
        }
    }

    func colour(_ value: Double) -> Colour {
        let span = high / 2 - low / 2
        guard span > 0, span.isFinite else { return colours.colour(at: 0.5) }
        return colours.colour(at: (value / 2 - low / 2) / span)
    }

    /// Draws a strip of the colours with the numbers at its ends, and what hatching means.
    func drawKey(hasGaps: Bool, on canvas: inout Canvas) {
        var x = canvas.left
        var middle = canvas.y + Font.tick.leading / 2
        let steps = 9
        let width = min(16, canvas.width * 0.045)
        for (index, label) in labels.enumerated() {
            if index > 0, x + TextMeasure.width(label, .tick) > canvas.right {
                x = canvas.left
                canvas.y += Font.tick.leading
                middle += Font.tick.leading
            }
            canvas.drawing.text(label, x: x, baseline: middle + 4.2)
            x += TextMeasure.width(label, .tick) + 6
            guard index < labels.count - 1 else { break }
            let parts = labels.count == 2 ? steps : 5
            for step in 0..<parts {
                let share = (Double(step) / Double(parts - 1) + Double(index)) / Double(labels.count - 1)
                canvas.drawing.box(
                    Rectangle(x: x, y: middle - 6, width: width, height: 12), fill: .colour(colours.colour(at: share)),
                    stroke: Stroke(colour: Colour(0xC8C8C8), width: 0.6))
                x += width
            }
            x += 6
        }
        canvas.y += Font.tick.leading + 4
        guard hasGaps else { return }
        let words = "no figure"
        if x + 16 + 28 + TextMeasure.width(words, .tick) > canvas.right {
            x = canvas.left
            canvas.y += Font.tick.leading
        } else {
            x += 16
        }
        let line = canvas.y - 4 - Font.tick.leading / 2
        canvas.drawing.box(
            Rectangle(x: x, y: line - 6, width: 22, height: 12), fill: .hatch(.diagonal, Colour(0xA8A8A8)),
            stroke: Stroke(colour: Colour(0xC8C8C8), width: 0.6))
        canvas.drawing.text(words, x: x + 28, baseline: line + 4.2)
    }

    private static func text(_ value: Double, _ extent: Extent) -> String {
        let span = extent.high / 2 - extent.low / 2
        guard span > 0 else { return NumberText.digits(value, 3) }
        return NumberText.rounded(value, decimals: max(0, 1 - PowerOfTen.exponent(of: span)))
    }
}
