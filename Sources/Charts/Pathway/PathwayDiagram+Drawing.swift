extension PathwayDiagram {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "pathway", width: width, title: heading ? title : nil)
        guard !nodes.isEmpty else { return canvas.withoutFigures() }
        drawLegend(on: &canvas)
        let layout = PathwayLayout(self, canvas: canvas)
        layout.draw(on: &canvas)
        return canvas.finished()
    }

    private static let words: [(Node.Kind, String)] = [
        (.source, "people come"), (.queue, "waiting"), (.activity, "work"), (.state, "where people are"),
        (.resource, "who does the work"), (.exit, "people leave"),
    ]

    private func drawLegend(on canvas: inout Canvas) {
        var legend = Legend()
        for (kind, words) in Self.words where nodes.contains(where: { $0.kind == kind }) {
            legend.add(.box(kind), words)
        }
        legend.draw(on: &canvas)
    }
}
