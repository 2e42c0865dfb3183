import Testing

@testable import Reports

@Suite struct FrequencyTests {
    @Test(
        "Shares of runs are counts: exact up to 20 runs and near both ends, else about so many of 20",
        arguments: [
            (1.0, 50, "in all 50 runs"), (0, 50, "in none of 50 runs"), (0.98, 50, "in 49 of 50 runs"),
            (0.02, 50, "in 1 of 50 runs"), (0.9, 50, "in about 18 of 20 runs"), (0.5, 1000, "in about 10 of 20 runs"),
            (0.999, 1000, "in 999 of 1000 runs"), (0.7, 10, "in 7 of 10 runs"), (1, 1, "in the only one"),
            (0, 1, "not in the only one"),
        ])
    func words(share: Double, runs: Int, words: String) { #expect(Frequency.text(share: share, of: runs) == words) }
}

@Suite struct TypographyTests {
    @Test("A hyphen before a digit becomes a minus sign, any other stays")
    func minus() {
        #expect(Typography.figure("-0.20 (-0.33 to -0.08)") == "\u{2212}0.20 (\u{2212}0.33 to \u{2212}0.08)")
        #expect(Typography.figure("-") == "-")
        #expect(Typography.figure("person-year") == "person-year")
    }

    @Test("A title within a sentence begins small, unless it begins with capitals")
    func lowered() {
        #expect(LoweredTitle.text("Sickness absence") == "sickness absence")
        #expect(LoweredTitle.text("MHA assessments") == "MHA assessments")
        #expect(LoweredTitle.text("A") == "A")
    }
}
