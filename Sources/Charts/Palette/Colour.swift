/// A colour of the screen.
struct Colour: Hashable, Sendable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ hexadecimal: UInt32) {
        red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
        green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
        blue = UInt8(truncatingIfNeeded: hexadecimal)
    }

    /// Letters and what matters most.
    static let ink = Colour(0x222222)
    /// Letters of lesser weight; 5.7:1 on white.
    static let quiet = Colour(0x636363)
    /// Axes and frames; 3.4:1 on white.
    static let axis = Colour(0x8A8A8A)
    /// Lines that only lead the eye.
    static let grid = Colour(0xDDDDDD)
    static let white = Colour(0xFFFFFF)
    /// A threshold, and what crosses it; vermilion, darker than the palette of Okabe and Ito has it.
    static let alarm = Colour(0xB84300)

    /// The shortest form that an attribute takes.
    var text: String {
        let pairs = [red, green, blue]
        if pairs.allSatisfy({ $0 >> 4 == $0 & 15 }) { return "#" + pairs.map { Self.digit($0 & 15) }.joined() }
        return "#" + pairs.map { Self.digit($0 >> 4) + Self.digit($0 & 15) }.joined()
    }

    /// A colour on the way from this one (0) to another (1).
    func mixed(with other: Colour, _ share: Double) -> Colour {
        let share = min(max(share, 0), 1)
        func part(_ from: UInt8, _ to: UInt8) -> UInt32 {
            UInt32((Double(from) + (Double(to) - Double(from)) * share).rounded())
        }
        return Colour(part(red, other.red) << 16 | part(green, other.green) << 8 | part(blue, other.blue))
    }

    private static func digit(_ value: UInt8) -> String { String(value, radix: 16) }
}
