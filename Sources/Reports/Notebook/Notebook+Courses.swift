/// How figures go from week to week, how they spread over replications, and how often limits of safety are passed.
extension Notebook {
    var weeks: [NotebookCell] {
        [
            .words(
                "weeks",
                """
                ## From week to week

                The line is the mean over replications in each week. Nine of ten replications lie in the pale band, half of \
                them in the darker one. A single history jumps about within the bands; the line does not, since it is a mean. \
                Figures that are counted by the year are set to a year here, week by week. The last week is cut off by the end \
                of the run, which shows where work may be done a little later.
                """),
            .chart("weeks-chart", Self.weekly),
        ]
    }

    private static let weekly = """
        BANDS = ["mean", "p05", "p25", "p75", "p95"]
        weekly = in_percent(headlines(table("weekly.csv")), BANDS)
        weekly["scenario"] = pd.Categorical(weekly["scenario"], SCENARIOS)


        def course(label):
            time = alt.X("date:T", title=None)
            pale = alt.Chart().mark_area(opacity=0.2).encode(x=time, y=alt.Y("p05:Q", title=None), y2="p95:Q")
            dark = alt.Chart().mark_area(opacity=0.35).encode(x=time, y="p25:Q", y2="p75:Q")
            line = alt.Chart().mark_line(size=1.5).encode(x=time, y="mean:Q")
            rows = weekly[weekly["label"] == label][["scenario", "date", *BANDS]].astype({"scenario": str})
            return (
                alt.layer(pale, dark, line, data=rows)
                .encode(color=scenario_colour())
                .properties(width=240, height=120)
                .facet(column=alt.Column("scenario:N", sort=SCENARIOS, title=None), title=label)
            )


        alt.vconcat(*[course(label) for label in weekly["label"].unique()[:5]])
        """

    var histories: [NotebookCell] {
        [
            .words(
                "histories",
                """
                ## One history and the next

                A service lives one history, not the mean of many. Each bar counts the replications in which a figure came \
                out there: how wide they spread is how much luck alone can do to a service in the time of the run.
                """),
            .chart("histories-chart", Self.spread),
        ]
    }

    private static let spread = """
        histories = in_percent(headlines(replications), ["value"]).dropna(subset="value")


        def histogram(label):
            rows = histories[histories["label"] == label][["scenario", "value"]]
            return (
                alt.Chart(rows)
                .mark_bar()
                .encode(
                    x=alt.X("value:Q", bin=alt.Bin(maxbins=25), title=label, axis=few_labels()),
                    y=alt.Y("count()", title="replications"),
                    color=scenario_colour(),
                    row=alt.Row("scenario:N", sort=SCENARIOS, title=None, header=alt.Header(labels=False)),
                )
                .properties(width=300, height=70)
            )


        alt.concat(*[histogram(label) for label in histories["label"].unique()[:6]], columns=2)
        """

    var safety: [NotebookCell] {
        [
            .words(
                "safety",
                """
                ## Limits of safety

                A week of a team is counted where a limit of safety is passed in it. Bars are shares of weeks, with their \
                95 % intervals. The limits change nothing in the simulation; the table below them says what they are and how \
                well each is supported. A limit that is not in the table is the program's own and assumed.
                """),
            .chart("safety-chart", Self.limits),
            .code(
                "safety-limits",
                """
                assumptions = table("assumptions.csv")
                stated = assumptions[assumptions["key"].str.startswith("safety.")].drop(columns="year").fillna("")
                "No scenario states a limit: all are the program's own, and assumed." if stated.empty else stated
                """),
        ]
    }

    private static let limits = """
        WORDS = {
            "caseload": "caseload above the limit",
            "risk_work": "more crisis and duty work than hours",
            "crisis_response": "a crisis seen too late",
            "qualified": "a day short of qualified workers",
            "statutory": "statutory work late",
            "any": "any of these",
        }
        unsafe = summary[(summary["metric"] == "unsafe_weeks") & (summary["team"] == "all")]
        unsafe = in_percent(unsafe, ["estimate", "ci_low", "ci_high"])
        criterion = unsafe["group"].str.removeprefix("criterion=")
        unsafe = unsafe.assign(limit=criterion.map(WORDS).fillna(criterion))
        place = {
            "y": alt.Y("limit:N", sort=list(WORDS.values()), title=None, axis=alt.Axis(labelLimit=0)),
            "yOffset": alt.YOffset("scenario:N", sort=SCENARIOS),
        }
        bars = alt.Chart(unsafe).mark_bar(opacity=0.6).encode(
            x=alt.X("estimate:Q", title="weeks of teams, %", axis=few_labels()), color=scenario_colour(), **place
        )
        lines = alt.Chart(unsafe).mark_rule().encode(x="ci_low:Q", x2="ci_high:Q", **place)
        alt.layer(bars, lines).properties(width=500)
        """

    var ending: NotebookCell {
        .words(
            "further",
            """
            ## Further

            `summary.csv`, `comparison.csv` and `replications.csv` have every figure by team, role and kind of work, not only \
            those shown here; `caseload explain METRIC` says what each means. `assumptions.csv` has every value of the \
            scenarios with its source: a figure is worth as much as the assumptions that it rests on.
            """)
    }
}
