/// How one of several series is told from the others: colour, pattern, shape and dashes at once.
struct SeriesStyle: Equatable, Sendable {
    let colour: Colour
    let hatch: Hatch
    let symbol: Symbol
    let dash: [Int]

    var fill: Fill { .hatch(hatch, colour) }
    var outline: Stroke { Stroke(colour: colour) }

    /// The style of the series with an index; colours and patterns recur together only after 56 series.
    ///
    /// Colours follow Okabe and Ito (2008), the pale ones darkened to 3:1 and more on white.
    static func of(_ index: Int) -> SeriesStyle {
        SeriesStyle(
            colour: colours[index % colours.count], hatch: Hatch.allCases[index % Hatch.allCases.count],
            symbol: symbols[index % symbols.count], dash: dashes[index % dashes.count])
    }

    private static let colours = [0x0072B2, 0xC25400, 0x00795A, 0xA0527E, 0x8A6100, 0x2F6F9A, 0x5A5A5A].map {
        Colour(UInt32($0))
    }
    private static let symbols: [Symbol] = [.circle, .square, .triangleUp, .diamond, .triangleDown, .ring, .cross]
    private static let dashes: [[Int]] = [[], [6, 3], [2, 3], [8, 3, 2, 3], [10, 4], [4, 2]]
}
