import Testing

@testable import Charts

@Suite struct ColourStories {
    @Test("Contrast is that of WCAG")
    func contrast() {
        #expect(Contrast.ratio(.white, Colour(0x000000)) == 21)
        #expect((Contrast.ratio(.white, Colour(0x767676)) - 4.54).magnitude < 0.01)
        #expect((Contrast.ratio(.white, Colour(0x0072B2)) - 5.19).magnitude < 0.01)
    }

    @Test("Letters stand out from every colour of a scale by 4.5 and more")
    func cells() {
        for scale in [ColourScale.sequential, .diverging] {
            for step in 0...200 {
                let colour = scale.colour(at: Double(step) / 200)
                #expect(Contrast.ratio(colour, Contrast.letters(on: colour)) >= 4.5)
            }
        }
    }

    @Test("Marks stand out from white by 3, and letters by 4.5")
    func series() {
        for index in 0..<56 {
            #expect(Contrast.ratio(.white, SeriesStyle.of(index).colour) >= 3)
        }
        for colour in [Colour.ink, .quiet, .alarm] { #expect(Contrast.ratio(.white, colour) >= 4.5) }
        #expect(Contrast.ratio(.white, .axis) >= 3)
    }

    @Test("No two of 56 series look alike in colour and pattern")
    func distinct() {
        let styles = (0..<56).map { SeriesStyle.of($0) }
        #expect(Set(styles.map { "\($0.colour.text) \($0.hatch)" }).count == 56)
    }

    @Test("Colours are written as short as can be")
    func text() {
        #expect([Colour(0xFFFFFF), Colour(0x0072B2), Colour(0x0A0B0C)].map(\.text) == ["#fff", "#0072b2", "#0a0b0c"])
    }
}
