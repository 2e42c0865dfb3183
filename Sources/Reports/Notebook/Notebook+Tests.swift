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

                For all figures of the whole service whose estimate is a mean over replications the next cell takes `replications.csv`, subtracts the \
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
                Each bar below counts the replications whose difference lies there, in the first figure of the table above. The dashed line is no difference, the \
                solid one the mean.
                """),
            .chart("by-replication-chart", Self.byReplication),
        ]
    }

    private static let byHand = """
        whole = {"team": "all", "group": "all"}
        METHODS = summary.loc[(summary[list(whole)] == pd.Series(whole)).all(axis=1)].groupby("metric")["interval_method"]
        means = METHODS.agg(lambda methods: len(methods) == len(SCENARIOS) and (methods == "student_t").all())
        wide = replications.loc[(replications[list(whole)] == pd.Series(whole)).all(axis=1)]
        wide = wide.pivot(index="replication", columns=["metric", "scenario"], values="value")
        # One row for each draw of what is uncertain, or for each replication where nothing was drawn.
        wide = wide.groupby(wide.index // REPLICATIONS_PER_DRAW).mean()


        def by_hand(row):
            \"\"\"What a scenario has more than the baseline, one value for each row, held against comparison.csv.\"\"\"
            found = (wide[row["metric"], row["scenario"]] - wide[row["metric"], BASELINE]).to_numpy()
            # What is not defined in one of both scenarios is no pair.
            found = found[np.isfinite(found)]
            size = np.nanmax(wide[row["metric"]].abs().to_numpy())
            assert len(found) == row["replications"], row
            mean, error = found.mean(), found.std(ddof=1) / np.sqrt(len(found))
            half = stats.t.ppf(0.975, len(found) - 1) * error
            for name, value in [("difference", mean), ("ci_low", mean - half), ("ci_high", mean + half)]:
                assert abs(value - row[name]) <= 1e-9 * max(size, abs(row[name])), (name, value, row)
            return found


        concerned = comparison[(comparison["team"] == "all") & (comparison["group"] == "all")].dropna(subset="difference")
        concerned = concerned[concerned["metric"].map(means).eq(True) & concerned["ci_low"].notna()]
        assert len(concerned) > 0, "no figure is a mean"
        concerned = concerned.assign(found=[by_hand(row) for _, row in concerned.iterrows()])
        print(f"{len(concerned)} differences and their intervals are those of comparison.csv")
        """

    private static let signFlips = """
        generator = np.random.default_rng(1)


        def p_of_sign_flips(found, flips=9999):
            signs = generator.choice([-1.0, 1.0], size=(flips, len(found)))
            means = np.abs(signs @ found) / len(found)
            # A tie counts as far: sums of the same numbers may differ in their last bit.
            return (1 + np.sum(means >= abs(found.mean()) * (1 - 1e-12))) / (1 + flips)


        varied = concerned[concerned["found"].map(lambda found: found.std() > 0)]
        opinions = headlines(varied)
        if opinions.empty:
            opinions = varied.assign(label=varied["metric"] + " (" + varied["unit"] + ")").head(10)
        opinions = opinions.assign(
            p_t=[stats.ttest_1samp(found, 0).pvalue for found in opinions["found"]],
            p_flip=[p_of_sign_flips(found) for found in opinions["found"]],
        )
        opinions[["label", "scenario", "difference", "ci_low", "ci_high", "p_t", "p_flip"]].round(4)
        """

    private static let byReplication = """
        label = opinions["label"].iloc[0] if len(opinions) else ""
        shown = opinions[opinions["label"] == label][["scenario", "found"]]
        spread = shown.explode("found").rename(columns={"found": "difference"}).astype({"difference": float})
        bars = alt.Chart().mark_bar().encode(
            x=alt.X("difference:Q", bin=alt.Bin(maxbins=30), title=f"{label}: difference from {BASELINE}"),
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
