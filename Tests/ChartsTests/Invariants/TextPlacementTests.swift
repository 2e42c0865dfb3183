import Testing

@testable import Charts

/// What holds for texts and boxes in any chart, by the measured widths that the layout goes by.
@Suite struct TextPlacementTests {
    @Test("No text overlaps another one or leaves the drawing", arguments: 0..<ChartGenerator.kinds)
    func texts(kind: Int) {
        for seed in 1...40 {
            var generator = ChartGenerator(seed: seed * 31 + kind)
            let chart = generator.chart(kind)
            for width in [640.0, 340] {
                let drawing = chart.drawing(width: width, heading: true)
                let faults = Self.faults(drawing)
                #expect(faults.isEmpty, "kind \(kind), seed \(seed), width \(width): \(faults)")
            }
        }
    }

    @Test("No letter is smaller than 11 CSS pixels", arguments: 0..<ChartGenerator.kinds)
    func sizes(kind: Int) {
        for seed in 1...20 {
            var generator = ChartGenerator(seed: seed)
            let drawing = generator.chart(kind).drawing(width: 340, heading: true)
            #expect(!drawing.labels.isEmpty)
            #expect(drawing.labels.allSatisfy { $0.font.size >= 11 })
        }
    }

    @Test("Boxes of a pathway do not overlap, and no arrow runs through one")
    func pathways() {
        for seed in 1...50 {
            var generator = ChartGenerator(seed: seed)
            let chart = generator.chart(8)
            for width in [640.0, 340] {
                let drawing = chart.drawing(width: width, heading: false)
                let boxes = Self.largeBoxes(drawing)
                for (index, box) in boxes.enumerated() {
                    #expect(box.x >= 0 && box.right <= drawing.width && box.bottom <= drawing.height)
                    for other in boxes[(index + 1)...] { #expect(!box.overlaps(other), "seed \(seed), \(width)") }
                }
                for (start, end) in Self.arrowPieces(drawing) {
                    let line = Rectangle(
                        x: min(start.x, end.x), y: min(start.y, end.y), width: max(0.01, (end.x - start.x).magnitude),
                        height: max(0.01, (end.y - start.y).magnitude))
                    for box in boxes {
                        #expect(!line.overlaps(box.grown(by: -1)), "seed \(seed), \(width): \(line) in \(box)")
                    }
                }
            }
        }
    }

    /// Texts that overlap or leave the drawing.
    static func faults(_ drawing: Drawing) -> [String] {
        var faults: [String] = []
        let boxes = drawing.labels.map(\.box)
        for (index, box) in boxes.enumerated() {
            if box.x < 0 || box.y < 0 || box.right > drawing.width || box.bottom > drawing.height {
                faults.append("'\(drawing.labels[index].text)' leaves the drawing")
            }
            // Half a pixel for rounding; accents and descenders of neighbouring lines share their edge.
            for other in boxes.indices.dropFirst(index + 1) where box.grown(by: -0.5).overlaps(boxes[other]) {
                faults.append("'\(drawing.labels[index].text)' on '\(drawing.labels[other].text)'")
            }
        }
        return faults
    }

    private static func largeBoxes(_ drawing: Drawing) -> [Rectangle] {
        let all = drawing.marks.compactMap { mark -> Rectangle? in
            if case .box(let area, fill: .colour, stroke: .some, corner: _) = mark, area.width >= 30 {
                area
            } else {
                nil
            }
        }
        return all
    }

    private static func arrowPieces(_ drawing: Drawing) -> [(Point, Point)] {
        drawing.marks.flatMap { mark -> [(Point, Point)] in
            guard case .path(let points, closed: false, fill: _, stroke: .some(let stroke)) = mark, stroke.arrow else {
                return []
            }
            return Array(zip(points, points.dropFirst()))
        }
    }
}
