/// A box of a pathway with its words, wrapped for a width.
struct PathwayBox: Sendable {
    private let title: [String]
    private let details: [[String]]
    private let node: PathwayDiagram.Node
    let width: Double
    let height: Double

    init(_ node: PathwayDiagram.Node, loops: [String], width: Double) {
        let room = width - 2 * Self.inset(node.kind)
        let extra = loops.map { $0.isEmpty ? "again and again" : "again: " + $0 }
        self.node = node
        self.width = width
        title = TextWrap.lines(node.title, width: room, font: .strong, most: 4)
        details = (node.details + extra).filter { !$0.isEmpty }.map {
            TextWrap.lines($0, width: room, font: .tick, most: 3)
        }
        let lines = details.reduce(0) { $0 + $1.count }
        height = Double(title.count) * Font.strong.leading + Double(lines) * Font.tick.leading + 14
    }

    /// Draws the box with its upper left corner at a point.
    func draw(x: Double, y: Double, height: Double, on drawing: inout Drawing) {
        let area = Rectangle(x: x, y: y, width: width, height: height)
        Self.outline(node.kind, area, on: &drawing)
        let shift = node.kind == .queue ? 4.0 : 0
        let words = self.height - 14
        var top = y + (height - words) / 2
        top = drawing.lines(
            title, x: area.middle.x + shift, top: top, anchor: .middle, font: .strong, whole: node.title)
        for lines in details {
            top = drawing.lines(
                lines, x: area.middle.x + shift, top: top, anchor: .middle, whole: lines.joined(separator: " "))
        }
    }

    /// Draws the shape that stands for a kind of box.
    static func outline(_ kind: PathwayDiagram.Node.Kind, _ area: Rectangle, on drawing: inout Drawing) {
        let round = min(14, area.height / 2)
        switch kind {
        case .source:
            drawing.box(
                area, fill: .colour(Colour(0xE4F0F9)), stroke: Stroke(colour: Colour(0x0072B2), width: 1.6),
                corner: round)
        case .queue:
            let colour = Colour(0x8A6100)
            drawing.box(area, fill: .colour(Colour(0xFFF6E3)), stroke: Stroke(colour: colour, width: 1.4))
            for x in [area.x + 3.5, area.x + 7] {
                drawing.vertical(x: x, from: area.y, to: area.bottom, Stroke(colour: colour, width: 1.4))
            }
        case .activity:
            drawing.box(area, fill: .colour(.white), stroke: Stroke(colour: .ink, width: 1.4))
        case .resource:
            drawing.box(
                area, fill: .colour(Colour(0xF2F2F2)), stroke: Stroke(colour: .quiet, width: 1.4, dash: [4, 3]))
        case .state:
            drawing.box(
                area, fill: .colour(Colour(0xE6F4EE)), stroke: Stroke(colour: Colour(0x00795A), width: 1.6),
                corner: min(6, area.height / 3))
        case .exit:
            drawing.box(area, fill: .colour(.white), stroke: Stroke(colour: .ink, width: 1.2), corner: round)
            let inner = area.grown(by: -3)
            drawing.box(inner, stroke: Stroke(colour: .ink, width: 1.2), corner: max(2, round - 3))
        }
    }

    /// What is kept free of words at either side.
    private static func inset(_ kind: PathwayDiagram.Node.Kind) -> Double {
        switch kind {
        case .queue: 12
        case .source, .exit: 10
        default: 7
        }
    }
}
