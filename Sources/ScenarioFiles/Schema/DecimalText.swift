/// The decimal digits of a number that is not negative.
struct DecimalText {
    /// The digits before the point as a number.
    var whole: Int
    /// The digits after the point, without zeros at the end.
    var fraction: [Int]

    /// The digits of a number: those of its shortest text, rounded to 15.
    ///
    /// A bound is divided by the size of a unit, which is not exact; a `Double` holds 15 digits and the rest is noise.
    ///
    /// - Precondition: `value` is not negative and less than a trillion, as the bounds of all keys are.
    init(_ value: Double) {
        precondition(value >= 0 && value < 1e12)
        let parts = value.description.split(separator: "e")
        let mantissa = parts.first.map(String.init) ?? "0"
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let point = mantissa.firstIndex(of: ".").map { mantissa.distance(from: mantissa.startIndex, to: $0) }
        var digits = mantissa.compactMap(\.wholeNumberValue)
        var wholeCount = (point ?? digits.count) + exponent
        while digits.first == 0 {
            digits.removeFirst()
            wholeCount -= 1
        }
        (digits, wholeCount) = DecimalText.rounded(digits, wholeCount)
        if wholeCount < 0 { digits.insert(contentsOf: repeatElement(0, count: -wholeCount), at: 0) }
        wholeCount = max(0, wholeCount)
        while digits.count < wholeCount { digits.append(0) }
        whole = digits.prefix(wholeCount).reduce(0) { $0 * 10 + $1 }
        fraction = Array(digits.dropFirst(wholeCount))
        while fraction.last == 0 { fraction.removeLast() }
    }

    private static func rounded(_ digits: [Int], _ wholeCount: Int) -> (digits: [Int], wholeCount: Int) {
        guard digits.count > 15 else { return (digits, wholeCount) }
        var kept = Array(digits.prefix(15))
        guard digits[15] >= 5 else { return (kept, wholeCount) }
        var index = kept.count - 1
        while index >= 0, kept[index] == 9 {
            kept[index] = 0
            index -= 1
        }
        if index >= 0 {
            kept[index] += 1
            return (kept, wholeCount)
        }
        return ([1] + kept, wholeCount + 1)
    }
}
