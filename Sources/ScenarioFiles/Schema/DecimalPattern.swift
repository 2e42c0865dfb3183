/// Regular expressions (ECMA 262) of the decimal numbers within a range, as a scenario writes them before a unit:
/// digits with or without a point, `.5` and `5.` too, a sign and zeros before them, no exponent.
enum DecimalPattern {
    /// The numbers greater than 0.
    static let positive = "\\+?0*(?:[1-9][0-9]*(?:\\.[0-9]*)?|\\.0*[1-9][0-9]*)"

    /// The numbers of a range, whose bounds may be infinite; the expression is not anchored.
    static func numbers(in range: ClosedRange<Double>) -> String {
        var forms: [String] = []
        if range.upperBound >= 0 {
            let bound = DecimalText(max(range.lowerBound, 0))
            forms.append("\\+?" + magnitudes(from: bound, to: decimal(range.upperBound)))
        }
        if range.lowerBound <= 0 {
            // Minus nothing is nothing.
            let bound = DecimalText(max(-range.upperBound, 0))
            forms.append("-" + magnitudes(from: bound, to: decimal(-range.lowerBound)))
        }
        return group(forms)
    }

    private static func decimal(_ bound: Double) -> DecimalText? { bound.isFinite ? DecimalText(bound) : nil }

    /// Numbers without a sign from one to another, or without end.
    private static func magnitudes(from low: DecimalText, to high: DecimalText?) -> String {
        if let high, low.whole == high.whole {
            return withFraction(low.whole, between(low.fraction, high.fraction))
        }
        var forms: [String] = []
        let first = low.whole + (low.fraction.isEmpty ? 0 : 1)
        if first > low.whole { forms.append(withFraction(low.whole, from(low.fraction))) }
        if let high {
            if first < high.whole { forms.append(withAnyFraction(wholes(first, high.whole - 1))) }
            forms.append(withFraction(high.whole, upTo(high.fraction)))
        } else {
            forms.append(withAnyFraction(wholes(from: first)))
        }
        if first == 0 { forms.append("\\.[0-9]+") }
        return group(forms)
    }

    // MARK: Numbers of whole and fraction

    private static func withAnyFraction(_ wholes: String) -> String {
        (wholes == "[0-9]+" ? "" : "0*") + wholes + "(?:\\.[0-9]*)?"
    }

    /// A whole number with fractions of a pattern, which says whether there may be none.
    private static func withFraction(_ whole: Int, _ fraction: Fraction) -> String {
        if whole > 0 {
            return "0*\(whole)" + (fraction.canBeEmpty ? "(?:\\.\(fraction.orNone))?" : "\\.\(fraction.pattern)")
        }
        guard fraction.canBeEmpty else { return "0*\\.\(fraction.pattern)" }
        return "(?:0+(?:\\.\(fraction.orNone))?|\\.\(fraction.pattern))"
    }

    // MARK: Fractions

    /// A pattern of the digits after a point, at least one, and whether there may be none at all.
    private struct Fraction {
        var pattern: String
        var canBeEmpty: Bool

        var orNone: String {
            guard canBeEmpty else { return pattern }
            switch pattern {
            case "0+": return "0*"
            case "[0-9]+": return "[0-9]*"
            default: return pattern.hasPrefix("(?:") ? pattern + "?" : "(?:\(pattern))?"
            }
        }
    }

    private static func from(_ digits: [Int]) -> Fraction {
        guard let first = digits.first else { return Fraction(pattern: "[0-9]+", canBeEmpty: true) }
        var forms = [String(first) + from(Array(digits.dropFirst())).orNone]
        if first < 9 { forms.append(digit(first + 1, 9) + "[0-9]*") }
        return Fraction(pattern: group(forms), canBeEmpty: false)
    }

    private static func upTo(_ digits: [Int]) -> Fraction {
        guard let first = digits.first else { return Fraction(pattern: "0+", canBeEmpty: true) }
        var forms: [String] = []
        if first > 0 { forms.append(digit(0, first - 1) + "[0-9]*") }
        forms.append(String(first) + upTo(Array(digits.dropFirst())).orNone)
        return Fraction(pattern: group(forms), canBeEmpty: true)
    }

    private static func between(_ low: [Int], _ high: [Int]) -> Fraction {
        guard let first = low.first else { return upTo(high) }
        // What has come to its end goes on with zeros.
        let last = high.first ?? 0
        let (lowRest, highRest) = (Array(low.dropFirst()), Array(high.dropFirst()))
        if first == last {
            return Fraction(pattern: String(first) + between(lowRest, highRest).orNone, canBeEmpty: false)
        }
        var forms = [String(first) + from(lowRest).orNone]
        if first + 1 < last { forms.append(digit(first + 1, last - 1) + "[0-9]*") }
        forms.append(String(last) + upTo(highRest).orNone)
        return Fraction(pattern: group(forms), canBeEmpty: false)
    }

    // MARK: Whole numbers

    private static func wholes(from low: Int) -> String {
        if low == 0 { return "[0-9]+" }
        if low == 1 { return "[1-9][0-9]*" }
        let digits = digits(low)
        let ofItsLength = formsOfOneLength(digits, Array(repeating: 9, count: digits.count))
        return group(ofItsLength + ["[1-9][0-9]{\(digits.count),}"])
    }

    /// Whole numbers of a range; those of several lengths only after zeros of any number.
    private static func wholes(_ low: Int, _ high: Int) -> String {
        var forms: [String] = []
        let (shortest, longest) = (digits(low).count, digits(high).count)
        // Lengths of which every number belongs to the range stand in one form.
        var fullLengths: [Int] = []
        for length in shortest...longest {
            let first = length == shortest ? digits(low) : [1] + Array(repeating: 0, count: length - 1)
            let last = length == longest ? digits(high) : Array(repeating: 9, count: length)
            let isFull = first.dropFirst().allSatisfy { $0 == 0 } && (first[0] == 1 || low == 0 && length == 1)
            if isFull && last.allSatisfy({ $0 == 9 }) {
                fullLengths.append(length)
            } else {
                forms += formsOfOneLength(first, last)
            }
        }
        if let least = fullLengths.first, let most = fullLengths.last {
            let form = low == 0 ? "[0-9]" + times(least, most) : "[1-9]" + anyDigits(least - 1, most - 1)
            forms.append(form)
        }
        return group(forms)
    }

    /// Numbers of one length between two, digit by digit.
    private static func ofOneLength(_ low: [Int], _ high: [Int]) -> String { group(formsOfOneLength(low, high)) }

    private static func formsOfOneLength(_ low: [Int], _ high: [Int]) -> [String] {
        guard let first = low.first, let last = high.first else { return [""] }
        let count = low.count - 1
        if low.allSatisfy({ $0 == 0 }), high.allSatisfy({ $0 == 9 }) { return [anyDigits(low.count, low.count)] }
        let (lowRest, highRest) = (Array(low.dropFirst()), Array(high.dropFirst()))
        if first == last { return [String(first) + ofOneLength(lowRest, highRest)] }
        var forms: [String] = []
        var (from, to) = (first, last)
        if !lowRest.allSatisfy({ $0 == 0 }) {
            forms.append(String(first) + ofOneLength(lowRest, Array(repeating: 9, count: count)))
            from += 1
        }
        if !highRest.allSatisfy({ $0 == 9 }) { to -= 1 }
        if from <= to { forms.append(digit(from, to) + anyDigits(count, count)) }
        if to < last { forms.append(String(last) + ofOneLength(Array(repeating: 0, count: count), highRest)) }
        return forms
    }

    private static func digits(_ number: Int) -> [Int] { String(number).compactMap(\.wholeNumberValue) }

    // MARK: Pieces

    private static func digit(_ from: Int, _ to: Int) -> String { from == to ? String(from) : "[\(from)-\(to)]" }

    private static func anyDigits(_ least: Int, _ most: Int) -> String {
        most == 0 ? "" : "[0-9]" + times(least, most)
    }

    private static func times(_ least: Int, _ most: Int) -> String {
        if least == most { return least == 1 ? "" : "{\(least)}" }
        if (least, most) == (0, 1) { return "?" }
        return "{\(least),\(most)}"
    }

    private static func group(_ forms: [String]) -> String {
        forms.count == 1 ? forms[0] : "(?:\(forms.joined(separator: "|")))"
    }
}
