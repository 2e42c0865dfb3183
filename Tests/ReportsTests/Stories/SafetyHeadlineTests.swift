import Reports
import Testing

@Suite struct SafetyHeadlineTests {
    private func criterion(_ name: String, _ baseline: Double, _ scenario: Double) -> SafetyCriterion {
        SafetyCriterion(name: name, baseline: baseline, scenario: scenario, difference: scenario - baseline)
    }

    @Test("The headline is the criterion with the largest difference, whichever way, and never that of any criterion")
    func largest() {
        let late = criterion("crisis_response", 0.3, 0.1)
        let criteria = [
            criterion("any", 0.4, 1), criterion("caseload", 0.2, 0.3), late, criterion("qualified", 0.5, 0.6),
        ]
        #expect(SafetyHeadline.choose(among: criteria, smallest: 0.05) == .differs(late))
        #expect(SafetyHeadline.choose(among: criteria, smallest: 0.25) == .tooSmall(late))
    }

    @Test("What is broken never or always in both tells nothing; from never to always tells most")
    func never() {
        let silent = [criterion("statutory", 0, 0), criterion("qualified", 1, 1)]
        #expect(SafetyHeadline.choose(among: silent, smallest: 0.05) == .nothingTold)
        #expect(SafetyHeadline.choose(among: [], smallest: 0.05) == .nothingTold)
        let new = criterion("caseload", 0, 1)
        #expect(SafetyHeadline.choose(among: silent + [new], smallest: 0.05) == .differs(new))
    }

    @Test("Of equal differences the first counts")
    func ties() {
        let criteria = [criterion("caseload", 0.25, 0.5), criterion("qualified", 0.5, 0.25)]
        #expect(SafetyHeadline.choose(among: criteria, smallest: 0) == .differs(criteria[0]))
    }
}
