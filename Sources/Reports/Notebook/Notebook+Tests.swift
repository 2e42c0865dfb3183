/// The test of the differences, made anew from the replications.
extension Notebook {
    var tests: [NotebookCell] {
        let draws = """
            Figures that are uncertain were drawn anew for each of \(pairs) draws. Replications of one draw share it and are \
            not independent: their mean is one value here.
            """
        return [
            .words(
                "test",
                """
                ## The same differences, by hand

                For figures whose estimate is a mean over replications the next cell takes `replications.csv`, subtracts the \
                baseline in each replication, and makes the mean and Student's *t* interval anew. Both must be those of \
                `comparison.csv` to one part in 1,000,000,000 of the figure's size, or the cell fails. Figures that are \
                ratios of totals (their `interval_method` is `jackknife`) are left out: a mean of ratios is not the ratio of \
                totals.
                """ + (replicationsPerDraw > 1 ? "\n\n" + draws : "")),
            .code("test-by-hand", Self.byHand),
            .words(
                "second-opinion",
                """
                ## A second opinion

                Student's *t* takes it that mean differences are nearly normal. The sign-flip test does not: if a policy made \
                no difference, each replication's difference might as well have had the other sign. `p_flip` is the share of \
                random choices of signs that give a mean as far from 0 as the one found; `p_t` is the same from *t*. Small \
                values of both speak for a difference. With many figures one of twenty is below 0.05 by chance alone.
                """),
            .code("sign-flips", Self.signFlips),
            .words(
                "by-replication",
                """
                Each bar below counts the replications whose difference lies there. The dashed line is no difference, the \
                solid one the mean.
                """),
            .chart("by-replication-chart", Self.byReplication),
        ]
    }

    private static let byHand = """
        def pairs(figure, scenario):
            \"\"\"What a scenario has more than the baseline, one value for each replication or draw.\"\"\"
            rows = replications.merge(figure[FIGURE].to_frame().T, on=FIGURE)
            values = rows.pivot(index="replication", columns="scenario", values="value")
            values = values.groupby(values.index // REPLICATIONS_PER_DRAW).mean()
            return (values[scenario] - values[BASELINE]).to_numpy(), values.abs().to_numpy().max()


        means = summary[summary["scenario"].isin(SCENARIOS)].groupby(FIGURE)["interval_method"].agg(
            lambda methods: (methods == "student_t").all() and len(methods) == len(SCENARIOS)
        )
        tested = []
        for _, row in headlines(comparison).iterrows():
            if not means[tuple(row[FIGURE])] or pd.isna(row["difference"]):
                continue
            found, size = pairs(row, row["scenario"])
            assert len(found) == row["replications"]
            mean, error = found.mean(), found.std(ddof=1) / np.sqrt(len(found))
            half = stats.t.ppf(0.975, len(found) - 1) * error
            for name, value in [("difference", mean), ("ci_low", mean - half), ("ci_high", mean + half)]:
                assert abs(value - row[name]) <= 1e-9 * max(size, abs(row[name])), (row["label"], name, value, row[name])
            tested.append(row[["scenario", "label", "difference", "ci_low", "ci_high"]].to_dict() | {"pairs": found})
        assert tested, "no figure shown is a mean"
        print(f"{len(tested)} differences and intervals are those of comparison.csv")
        """

    private static let signFlips = """
        generator = np.random.default_rng(1)


        def p_of_sign_flips(found, flips=9999):
            signs = generator.choice([-1.0, 1.0], size=(flips, len(found)))
            means = np.abs(signs @ found) / len(found)
            # A tie counts as far: sums of the same numbers may differ in their last bit.
            return (1 + np.sum(means >= abs(found.mean()) * (1 - 1e-12))) / (1 + flips)


        opinions = pd.DataFrame(tested)
        varied = opinions["pairs"].map(lambda found: found.std() > 0)
        opinions["p_t"] = [stats.ttest_1samp(found, 0).pvalue if found.std() > 0 else np.nan for found in opinions["pairs"]]
        opinions["p_flip"] = [p_of_sign_flips(found) if found.std() > 0 else np.nan for found in opinions["pairs"]]
        opinions.drop(columns="pairs").round(4)
        """

    private static let byReplication = """
        main = opinions[varied].iloc[0] if varied.any() else opinions.iloc[0]
        shown = opinions[opinions["label"] == main["label"]]
        spread = pd.concat([pd.DataFrame({"scenario": row.scenario, "difference": row.pairs}) for row in shown.itertuples()])
        bars = alt.Chart().mark_bar().encode(
            x=alt.X("difference:Q", bin=alt.Bin(maxbins=30), title=f"{main['label']}: difference from {BASELINE}"),
            y=alt.Y("count()", title="replications"),
            color=scenario_colour(),
        )
        middle = alt.Chart().mark_rule(size=2).encode(x="mean(difference):Q")
        nought = alt.Chart().mark_rule(strokeDash=[3, 3], color="grey").encode(x=alt.datum(0))
        alt.layer(bars, nought, middle, data=spread).properties(width=600, height=120).facet(
            row=alt.Row("scenario:N", sort=SCENARIOS, title=None)
        )
        """
}
