/// What a drawing is made of.
enum Mark: Equatable, Sendable {
    case box(Rectangle, fill: Fill, stroke: Stroke?, corner: Double)
    case line(Point, Point, Stroke)
    case path([Point], closed: Bool, fill: Fill, stroke: Stroke?)
    case symbol(Symbol, Point, size: Double, Colour)
    case text(Label)
}

/// What an area is filled with.
enum Fill: Equatable, Sendable {
    case none
    case colour(Colour)
    case hatch(Hatch, Colour)
}

/// How a line is drawn.
struct Stroke: Equatable, Sendable {
    var colour: Colour
    var width = 1.0
    /// Lengths of dashes and gaps; none for a line without gaps.
    var dash: [Int] = []
    /// Whether the line ends in the head of an arrow.
    var arrow = false
}

/// A shape that stands for a value.
enum Symbol: Equatable, Sendable {
    case circle, ring, square, diamond, triangleUp, triangleDown, triangleLeft, triangleRight, cross
}

/// A line of text with its place.
struct Label: Equatable, Sendable {
    var text: String
    /// Where the text begins, has its middle or ends, and its base line.
    var at: Point
    var anchor = Anchor.start
    var font = Font.tick
    var colour = Colour.ink
    /// Whether a white rim keeps the text legible on other marks.
    var halo = false
    /// Whether the text runs upwards.
    var upright = false
    /// All of a text that had to be shortened.
    var whole: String?

    enum Anchor: Sendable { case start, middle, end }

    /// The area the text takes, by the widths of the widest fonts in use.
    var box: Rectangle {
        let width = TextMeasure.width(text, font)
        let shift =
            switch anchor {
            case .start: 0.0
            case .middle: width / 2
            case .end: width
            }
        if upright {
            return Rectangle(x: at.x - font.ascent, y: at.y - width + shift, width: font.height, height: width)
        }
        return Rectangle(x: at.x - shift, y: at.y - font.ascent, width: width, height: font.height)
    }
}

/// Size and weight of letters.
struct Font: Equatable, Sendable {
    /// In CSS pixels.
    var size: Double
    var bold = false

    static let tick = Font(size: 12)
    static let text = Font(size: 13)
    static let strong = Font(size: 13, bold: true)
    static let heading = Font(size: 15, bold: true)
    static let small = Font(size: 11)

    /// How far letters and their accents rise above the base line.
    var ascent: Double { size * 0.92 }
    /// From the highest accent to the lowest descender.
    var height: Double { size * 1.16 }
    /// From one base line to the next.
    var leading: Double { (size * 1.28).rounded(.up) }
}
