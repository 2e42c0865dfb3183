import ResultFiles

/// The headline figures of each scenario, and their differences from the baseline.
extension Notebook {
    var figures: [NotebookCell] {
        [
            .words(
                "figures",
                """
                ## The figures

                Each dot is the estimate of one figure over all replications, each line its 95 % interval: the range in \
                which the true value of the model lies, as far as luck allows to say. More replications make it shorter. It \
                says nothing about how well the assumptions fit a real service. In each panel the \
                scenarios stand in the order of the legend. A figure without a line has no interval.
                """),
            .code(
                "figures-table",
                """
                shown = in_percent(headlines(summary), ["estimate", "ci_low", "ci_high"])
                shown.pivot(index=["order", "label"], columns="scenario", values="estimate").droplevel("order")[SCENARIOS].round(3)
                """),
            .chart(
                "figures-chart",
                """
                axis = alt.X("estimate:Q", title=None, scale=alt.Scale(zero=False), axis=few_labels())
                dots = alt.Chart().mark_point(filled=True, size=60).encode(x=axis)
                lines = alt.Chart().mark_rule().encode(x="ci_low:Q", x2="ci_high:Q")
                alt.layer(lines, dots, data=shown).encode(
                    y=alt.Y("scenario:N", sort=SCENARIOS, title=None, axis=None), color=scenario_colour()
                ).properties(width=250, height=24 * len(SCENARIOS)).facet(
                    facet=alt.Facet("label:N", sort=list(shown["label"].unique()), title=None), columns=3
                ).resolve_scale(x="independent")
                """),
        ]
    }

    var differences: [NotebookCell] {
        let first = Self.quoted(record.plan.baseline)
        return [
            .words(
                "differences",
                """
                ## The differences

                In each replication the scenarios live the same luck: the same people are referred and the same workers fall \
                ill, as far as a policy does not change it. So each figure is subtracted replication by replication from that \
                of \(first), and the interval is that of the mean difference. An interval that leaves out 0 says that there is \
                a difference; whether it is large enough to matter is for you to say. A difference of shares is in \
                percentage points.
                """),
            .chart(
                "differences-chart",
                """
                comparison = table("comparison.csv")
                different = in_percent(headlines(comparison), ["difference", "ci_low", "ci_high"])
                others = [name for name in SCENARIOS if name != BASELINE]
                dots = alt.Chart().mark_point(filled=True, size=60).encode(x=alt.X("difference:Q", title=None, axis=few_labels()))
                lines = alt.Chart().mark_rule().encode(x="ci_low:Q", x2="ci_high:Q")
                nought = alt.Chart().mark_rule(strokeDash=[3, 3], color="grey").encode(x=alt.datum(0))
                rows = {"y": alt.Y("scenario:N", sort=others, title=None, axis=None), "color": scenario_colour()}
                alt.layer(nought, lines.encode(**rows), dots.encode(**rows), data=different).properties(
                    width=250, height=24 * len(others)
                ).facet(
                    facet=alt.Facet("label:N", sort=list(different["label"].unique()), title=None), columns=3
                ).resolve_scale(x="independent")
                """),
        ]
    }
}
