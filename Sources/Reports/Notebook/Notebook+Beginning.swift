import ResultFiles

/// What the notebook is about, and the tables that it reads.
extension Notebook {
    var beginning: [NotebookCell] {
        [.words("about", about), .code("tables", setting + "\n\n" + Self.reading)]
    }

    private var about: String {
        let scenarios = record.plan.scenarios.map { entry in
            let isBaseline = isComparison && entry.id == record.plan.baseline
            return "- `\(entry.id)`: \(entry.title)" + (isBaseline ? " (the others are compared with it)" : "")
        }
        return """
            # \(isComparison ? "A comparison" : "A scenario") in figures

            \(scenarios.joined(separator: "\n"))

            Simulated by caseload \(record.plan.version): \(record.plan.replications) replications of each scenario, seed \
            \(record.plan.seed). A replication is one simulated history of the service. Nothing here is about real people.

            Everything below is computed from the tables in `\(folder)` when the notebook is run. It needs `pandas`, \
            `altair` and `scipy`: `pip install jupyterlab pandas altair scipy`, then `jupyter lab`, and *Run all cells*. \
            `datapackage.json` in that folder says what each column means.
            """
    }

    private var setting: String {
        let rows = headlines.map { headline in
            let texts = [headline.team, headline.group, headline.metric, headline.title].map(Self.quoted)
            return "    (\(texts.joined(separator: ", "))),"
        }
        // Written so that no line of this file looks like an import of Swift.
        let libraries = ["altair as alt", "numpy as np", "pandas as pd"].map { "import " + $0 }
        let order = record.plan.scenarios.map { Self.quoted($0.id) }.joined(separator: ", ")
        return """
            from pathlib import Path

            \(libraries.joined(separator: "\n"))
            from scipy import stats

            FOLDER = Path(\(Self.quoted(folder)))
            SCENARIOS = [\(order)]
            BASELINE = \(Self.quoted(record.plan.baseline))
            REPLICATIONS_PER_DRAW = \(replicationsPerDraw)
            # Team, group and metric of the figures shown, and what they are called.
            HEADLINES = pd.DataFrame(
                [
            \(rows.map { "    " + $0 }.joined(separator: "\n"))
                ],
                columns=["team", "group", "metric", "title"],
            )
            """
    }

    private static let reading = """
        FIGURE = ["team", "group", "metric"]


        def table(name):
            \"\"\"A table of the run: empty fields are missing, and nothing else is.\"\"\"
            return pd.read_csv(FOLDER / name, keep_default_na=False, na_values=[""])


        def headlines(rows):
            \"\"\"The rows of the figures shown, in their order, with a label that says the unit.\"\"\"
            rows = HEADLINES.reset_index(names="order").merge(rows, on=FIGURE)
            unit = rows["unit"].where(rows["unit"] != "share", "%")
            return rows.assign(label=rows["title"] + " (" + unit + ")").sort_values("order", kind="stable")


        def in_percent(rows, columns):
            \"\"\"The same rows with shares of 1 as percentages.\"\"\"
            return rows.assign(**{name: rows[name].where(rows["unit"] != "share", rows[name] * 100) for name in columns})


        def scenario_colour():
            return alt.Color(
                "scenario:N", scale=alt.Scale(domain=SCENARIOS), title=None, legend=alt.Legend(orient="top", labelLimit=0)
            )


        def few_labels():
            return alt.Axis(labelOverlap=True, tickCount=5)


        alt.data_transformers.disable_max_rows()
        pd.set_option("display.max_colwidth", None)
        summary = table("summary.csv")
        replications = table("replications.csv")
        """
}
