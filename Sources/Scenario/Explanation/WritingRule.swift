/// How something is written in a scenario whatever the key: quantities, distributions, sources, files.
public struct WritingRule: Sendable {
    /// The names by which it is asked for; the first is shown.
    public var names: [String]
    /// A heading.
    public var title: String
    /// What is to be known, one paragraph each.
    public var paragraphs: [String]
    /// An example as YAML, or nil.
    public var example: String?

    /// The first sentence.
    var summary: String {
        let sentence = (paragraphs.first ?? "").replacing("`", with: "").split(separator: ". ").first ?? ""
        return sentence + (sentence.hasSuffix(".") ? "" : ".")
    }

    init(_ names: [String], _ title: String, _ paragraphs: [String], example: String? = nil) {
        self.names = names
        self.title = title
        self.paragraphs = paragraphs
        self.example = example
    }

    /// The rules about values, then those about files, in reading order.
    public static let all = values + structure + files

    /// How single values are written.
    public static let values: [WritingRule] = [
        WritingRule(
            ["durations", "duration", "length_of_time"], "Lengths of time",
            [
                "A number and a unit: s (seconds), min (minutes), h (hours), d (days of 24 hours), wk (weeks) or y (years of "
                    + "365.25 days). Months are refused, since their length varies.",
                "A deadline of 7 d is seven days by the clock, not seven days of work.",
            ], example: "due: 7 d\nlatest_overrun: 30 min\nlength: 104 wk"),
        WritingRule(
            ["rates", "rate", "per"], "Rates",
            [
                "A number and `per` with a period: second, minute, hour, day, week or year. What is stated for a person "
                    + "holds for each person; `8.6 per week` is an average, and what happens by chance is sometimes more and "
                    + "sometimes less.",
                "Where the population of the area counts, a rate can be for each so many people of it.",
            ], example: "settled_to_unsettled: 0.018 per week\nrate: 245 per 100000 per year"),
        WritingRule(
            ["shares", "share", "percent", "%"], "Shares",
            [
                "A percentage, or a plain number of which 1 is the whole: `12 %` and `0.12` say the same.",
                "Shares by name are a table and add up to 100 %; a name that is left out has none.",
            ], example: "vacant: 8 %\nentry: {settled: 25 %, unsettled: 70 %, crisis: 5 %}"),
        WritingRule(
            ["hours_per_week", "hours_a_week"], "Hours a week",
            ["A number, `h` or `min`, and `per week`; for a whole-time worker at work."],
            example: "hours_at_work: 3.5 h per week"),
        WritingRule(
            ["numbers", "number", "whole_number"], "Numbers",
            [
                "Decimal numbers with a point and without separators of thousands: `110000`, `0.69`. A whole number has no "
                    + "decimals."
            ], example: "population: 110000\ngap: 0.69"),
        WritingRule(
            ["money", "pounds", "£"], "Money",
            ["A pound sign and a number, written out: `£42000`, not `£42k`."]),
        WritingRule(
            ["dates", "date", "hours_of_day", "weekday", "month"], "Dates and hours of the day",
            [
                "A date is year, month and day: `2027-01-04`. Measured time begins on a Monday, and changes take effect "
                    + "in the night before their day.",
                "A stretch of a day stands in quotation marks, since a colon means something else in YAML. Days of the week "
                    + "are mon to sun, months are jan to dec.",
            ], example: "start: 2027-01-04\nbetween: \"09:00-17:00\"\nmon: [\"09:00-12:00\", \"13:00-16:24\"]"),
        WritingRule(
            ["texts", "text", "true", "false", "flag"], "Texts, true and false",
            [
                "A text needs quotation marks only if it holds a colon followed by a space, begins with a sign such as "
                    + "`[`, `{`, `#`, `&`, `*` or `%`, or would be taken for a number.",
                "A question of yes or no is answered `true` or `false`.",
            ], example: "title: \"North team: as it stands\"\ncoordinates: true"),
        WritingRule(
            ["ids", "id", "identifier"], "Ids",
            [
                "Teams, roles, posts, kinds of work, changes and the scenario itself have ids of your own: lower-case "
                    + "letters, digits, `_` and `-`, a letter first, 64 characters at the most. Results name things by their "
                    + "ids, and other keys refer to them by their ids.",
                "Luck belongs to ids: what is renamed has other accidents.",
            ],
            example:
                "teams:\n  north: {title: North team}\nposts:\n  nurses: {role: nurse, team: north, count: 6, pattern: full_time}"
        ),
        WritingRule(
            ["distributions", "distribution"], "Distributions",
            [
                "What varies from case to case is a distribution: a family with its parameters. A length of time alone "
                    + "is always the same. A family is stated in one of the ways listed, with every parameter of it and no "
                    + "other; means and standard deviations are those of the values themselves, p90 is what nine in ten stay "
                    + "below."
            ],
            example:
                "direct: {lognormal: {mean: 48 min, sd: 18 min}}\ntravel: {lognormal: {median: 25 min, p90: 55 min}}\nrecording: 17 min"
        ),
    ]

    /// How values are put together.
    public static let structure: [WritingRule] = [
        WritingRule(
            ["lists", "list", "tables", "table", "maps", "map"], "Lists, tables and maps",
            [
                "A list stands in brackets or with dashes; one item alone needs no brackets. A table has a value for each "
                    + "of some names. Both can be written in one line or in several.",
                "The order of a map hardly matters: where need profiles are not stated, everybody has the first.",
            ],
            example: "protected: [supervision, reflection]\nevery: {settled: 8 wk, unsettled: 3 wk}"),
        WritingRule(
            ["annotations", "annotation", "value", "beside_value"], "Where a value comes from",
            [
                "Any value, list or table but `format`, `name` and the names of files can be written with what supports it. A "
                    + "table can have one source for all of its values, or one for each. Every figure stands with its source in `assumptions.csv` of a result; a figure "
                    + "that says nothing counts as assumed.",
                "Please be honest with `assumed`: it is the most useful.",
            ],
            example:
                "caseload_cap: {value: 25, source: \"operational policy\", evidence: measured}"),
        WritingRule(
            ["uncertain", "uncertainty"], "Values that are not known well",
            [
                "A single figure that is no count can be a distribution of what it may be, in the place of its value. Families for that are "
                    + "beta (shares only), gamma, lognormal, triangular and uniform; their parameters are written like the value "
                    + "itself.",
                "A distribution says how pieces differ from one another; an uncertain value says how little we know. In this "
                    + "version its mean stands for it in every simulated history, and `check` and `run` say so.",
            ],
            example:
                "taken_on: {uncertain: {triangular: {low: 45 %, mode: 55 %, high: 70 %}}, evidence: expert}"),
        WritingRule(
            ["null"], "Nothing at all",
            [
                "`null`, or a key with nothing after it, takes away what an extended or included file says. Anywhere else it is "
                    + "the same as leaving the key out, and `check` warns."
            ], example: "protections:\n  caseload_cap: null"),
    ]

    /// How a scenario is put together from files.
    public static let files: [WritingRule] = [
        WritingRule(
            ["files", "merging"], "Scenarios of several files",
            [
                "A file that `extends` another one states only what differs. A file can also `include` parts that several "
                    + "scenarios share. Paths are relative to the file that names them.",
                "Files are merged in this order, the later over the earlier: the extended file, the included ones, the file "
                    + "itself; one that is named several times counts where it is named first. Maps are merged key by key, and so are things with ids: a team of the same id is changed, one of "
                    + "a new id is added. Lists and single values are replaced whole. A value with its source is one value: who "
                    + "states another one states the source anew. `null` takes something away.",
                "`caseload check --show` prints the scenario that comes out.",
            ],
            example:
                "format: 1\nextends: older-adults-team.yaml\nname: older-adults-two-more-nurses\ntitle: Two more nurses\n"
                + "posts:\n  nurses: {count: 8}")
    ]
}
