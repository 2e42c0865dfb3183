import Foundation

/// The page of measured coverage.
enum CoveragePage {
    static func text(_ cases: [CoverageCase], _ outcomes: [CoverageCase.Outcome]) -> String {
        var text = """
            # How often intervals hold the truth

            Each row is an interval of 95 % made \(CoverageCase.repetitions) times of samples from a model of which the
            answer is known. A measured share has a standard error of half a point. *Plain* intervals cover in 93 to 97 %;
            *conservative* ones in 93 % or more, since their ends are values of the sample, or a count is near 0 or
            near all; *contrast* is what the toolkit does not do, or is known not to suit. Where an end is open,
            all beyond it counts as covered; half the width is the mean of those intervals that have two ends.

            Stopping as soon as an interval is narrow enough favours samples that vary little by luck. Judged after every
            replication from the third on, fewer intervals hold the truth than say so; judged at the end of rounds fixed
            beforehand (20, 30, 45, ... replications), as `--precision` does, much less is lost. The last four rows show the
            difference with a wide target, which is reached early and where it is greatest.

            Student's t of a mean of strongly skewed values, such as single exponential times, needs more replications than
            30: with so few it covers in 92 to 94 %. Figures of a replication are means or totals of many
            people's times and much less skewed.

            This page is written by the tests of `OutputAnalysis`, with `CASELOAD_WRITE_DOCS=1`.

            | interval | model | sample or target | kind | covered | half the width |
            | --- | --- | --- | --- | ---: | ---: |

            """
        for (one, outcome) in zip(cases, outcomes) {
            let covered = String(format: "%.1f %%", 100 * outcome.coverage)
            let width = outcome.halfWidth.map { String(format: "%.3g", $0) } ?? "open"
            text +=
                "| \(one.interval) | \(one.model) | \(one.sample) | \(one.kind.rawValue) | \(covered) | \(width) |\n"
        }
        return text
    }
}
