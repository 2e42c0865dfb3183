import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Patterns of numbers within a range") struct DecimalPatternTests {
    @Test("A text matches just if it is a decimal number of the range, for bounds of any length and sign")
    func numbers() throws {
        var random = CaseGenerator(state: 7)
        var matches = 0
        for _ in 0..<300 {
            let bounds = [Self.decimal(&random), Self.decimal(&random)].sorted { $0.number < $1.number }
            let isOpenAbove = Int.random(in: 0..<5, using: &random) == 0
            let (low, high) = (bounds[0], bounds[1])
            let lowest = try #require(Double(low.text))
            let range = lowest...(isOpenAbove ? Double.infinity : try #require(Double(high.text)))
            let pattern = try Regex("^(?:\(DecimalPattern.numbers(in: range)))$")
            for _ in 0..<40 {
                let candidate = Self.candidate(near: Bool.random(using: &random) ? low : high, &random)
                let isInside =
                    candidate.number >= low.number && (isOpenAbove || candidate.number <= high.number)
                let isMatched = candidate.text.wholeMatch(of: pattern) != nil
                #expect(isMatched == isInside, "\(candidate.text) in \(range)")
                if isMatched { matches += 1 }
            }
        }
        #expect((3000...9000).contains(matches))
    }

    /// A number of up to four digits either side of the point, and its exact value.
    private static func decimal(_ random: inout CaseGenerator) -> (text: String, number: Decimal) {
        let divisor = [1, 10, 100, 1000][Int.random(in: 0..<4, using: &random)]
        let whole = Int.random(in: 0..<2, using: &random) * Int.random(in: 0..<20_000, using: &random) / divisor
        let places = Int.random(in: 0...4, using: &random)
        let fraction = (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
        let sign = Int.random(in: 0..<4, using: &random) == 0 ? "-" : ""
        return exact("\(sign)\(whole).\(fraction)0")
    }

    /// A number itself, a little beside it, or with a digit more, less or changed; with zeros or a sign.
    private static func candidate(
        near bound: (text: String, number: Decimal), _ random: inout CaseGenerator
    ) -> (text: String, number: Decimal) {
        var digits = Array(bound.text)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let index = Int.random(in: digits.indices, using: &random)
            guard digits[index].isNumber else { continue }
            let digit = Character("\(Int.random(in: 0...9, using: &random))")
            if Bool.random(using: &random) { digits[index] = digit } else { digits.insert(digit, at: index) }
        }
        var text = String(digits)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text = text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
        case 1: text = text.hasPrefix("-") ? text : "+00" + text
        case 2: text = text.hasPrefix("0.") ? String(text.dropFirst()) : text
        case 3: while text.hasSuffix("0"), text.contains("."), !text.hasSuffix(".0") { text.removeLast() }
        default: break
        }
        return exact(text)
    }

    private static func exact(_ text: String) -> (text: String, number: Decimal) {
        (text, Decimal(string: text.replacing("+", with: "")) ?? 0)
    }

    @Test(
        "What is no number without an exponent matches no range",
        arguments: ["", ".", "+", "-", "1e3", "1 2", "1,5", "--1", "+-1", "1..2", "0x1", "inf", "\u{0661}"])
    func noNumbers(_ text: String) throws {
        for pattern in [DecimalPattern.numbers(in: -Double.infinity...Double.infinity), DecimalPattern.positive] {
            #expect(try text.wholeMatch(of: Regex("^(?:\(pattern))$")) == nil)
        }
    }

    @Test("The expression of a simple range can be read")
    func readable() {
        #expect(
            DecimalPattern.numbers(in: 1...52) == #"\+?(?:0*(?:[1-4][0-9]|5[0-1]|[1-9])(?:\.[0-9]*)?|0*52(?:\.0*)?)"#)
        #expect(
            DecimalPattern.numbers(in: 0...Double.infinity)
                == #"(?:\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)|-(?:0+(?:\.0*)?|\.0+))"#)
        #expect(DecimalPattern.positive == #"\+?0*(?:[1-9][0-9]*(?:\.[0-9]*)?|\.0*[1-9][0-9]*)"#)
    }
}
