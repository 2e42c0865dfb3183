/// Patterns that tell areas apart without colour.
enum Hatch: Int, CaseIterable, Sendable {
    case solid, diagonal, dots, horizontal, crossed, counter, vertical, pale

    /// The `<pattern>` of it.
    func pattern(id: String, colour: Colour) -> String {
        let tint = colour.mixed(with: .white, self == .pale ? 0.75 : 0.78).text
        let (side, drawn) = stripes
        var text = "<pattern id=\"\(id)\" width=\"\(side)\" height=\"\(side)\" patternUnits=\"userSpaceOnUse\">"
        text += "<rect width=\"\(side)\" height=\"\(side)\" fill=\"\(tint)\"/>"
        if self == .dots {
            text += "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.4\" fill=\"\(colour.text)\"/>"
        } else if !drawn.isEmpty {
            text += "<path d=\"\(drawn)\" stroke=\"\(colour.text)\" stroke-width=\"1.6\"/>"
        }
        return text + "</pattern>"
    }

    private var stripes: (side: Int, path: String) {
        switch self {
        case .solid, .pale: (6, "")
        case .dots: (5, "")
        case .diagonal: (6, "M-1 1l2-2M0 6l6-6M5 7l2-2")
        case .counter: (6, "M-1 5l2 2M0 0l6 6M5-1l2 2")
        case .horizontal: (5, "M0 2.5h5")
        case .vertical: (5, "M2.5 0v5")
        case .crossed: (6, "M0 3h6M3 0v6")
        }
    }
}
