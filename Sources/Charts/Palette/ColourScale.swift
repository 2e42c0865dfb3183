/// Colours for numbers, told apart by readers who are blind to red and green, and in grey.
struct ColourScale: Equatable, Sendable {
    private let stops: [Colour]

    /// From light to dark blue (ColorBrewer's Blues).
    static let sequential = ColourScale(stops: [
        0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B,
    ])
    /// From brown over white to blue-green (ColorBrewer's BrBG, darkened at both ends).
    static let diverging = ColourScale(stops: [
        0x543005, 0x8C510A, 0xBF812D, 0xDFC27D, 0xF6E8C3, 0xFFFFFF, 0xC7EAE5, 0x80CDC1, 0x35978F, 0x01665E, 0x003C30,
    ])

    private init(stops: [UInt32]) {
        self.stops = stops.map(Colour.init)
    }

    /// The colour at a share of the way, 0 to 1.
    func colour(at share: Double) -> Colour {
        let place = min(max(share.isFinite ? share : 0, 0), 1) * Double(stops.count - 1)
        let lower = min(Int(place), stops.count - 2)
        return stops[lower].mixed(with: stops[lower + 1], place - Double(lower))
    }
}
