/// Contrast between colours after WCAG 2.2: from 1 to 21.
enum Contrast {
    /// The ratio of the lighter to the darker colour.
    static func ratio(_ first: Colour, _ second: Colour) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Black or white, whichever is easier to read on a colour; 4.5 and more on every colour.
    static func letters(on colour: Colour) -> Colour {
        let black = Colour(0x000000)
        return ratio(colour, black) >= ratio(colour, .white) ? black : .white
    }

    private static func luminance(_ colour: Colour) -> Double {
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }

    /// The light of a channel: ((c + 0.055) / 1.055) ^ 2.4, its fifth root by Newton's method.
    private static func linear(_ channel: UInt8) -> Double {
        let share = Double(channel) / 255
        if share <= 0.04045 { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        // base ^ 2.4 is base ^ 2 times the fifth root of base ^ 2.
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
