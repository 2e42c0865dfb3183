#!/usr/bin/env python3
"""Puts the named findings to the test, and writes docs/findings.md.

    scripts/findings.py [--replications N] [--points N] [--jobs N] [--only ID] .build/release/caseload

A finding is a statement about scenarios of scenarios/examples. It is judged at the scenarios' own values; then with each
assumed coefficient that it may need at 0 and at parts of its value; then at the points of a Latin hypercube over the
plausible ranges of all coefficients together. Nothing that is measured is typed here.
"""

import argparse
import csv
import json
import pathlib
import random
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = "scenarios/examples"
PAGE = TOP / "docs/findings.md"
OUT = TOP / "out/findings"

# What is assumed of the loop: the key, its unit, the plausible range. 0 is the neutral value of all but those marked.
COEFFICIENTS = [
    ("strain.effects.resignation", "", 0, 3.6),
    ("strain.effects.early_retirement", "", 0, 1.8),
    ("strain.effects.sickness", "", 0, 2.4),
    ("strain.effects.contact", "", 0, 0.9),
    ("strain.effects.worsening", "", 0, 0.6),
    ("strain.inputs.overload.most", "", 0.3, 0.6),
    ("strain.inputs.overtime.most", "", 0, 0.3),
    ("strain.inputs.supervision.most", "", 0, 0.4),
    ("strain.inputs.monitoring.each_target", "", 0, 0.12),
    ("strain.inputs.harm.most", "", 0, 0.2),
    ("strain.inputs.slack.most", "", 0, 0.3),
    ("needs.{profile}.effects.gap", "", 0, 1.1),
    ("needs.{profile}.effects.stranger", "", 0, 0.8),
    ("needs.{profile}.effects.waiting", "", 0, 0.8),
    ("needs.{profile}.effects.recovery", "", 0, 1),
    ("needs.{profile}.effects.stranger_takes_longer", "", 0, 0.4),
]
# Ranges of what has no neutral value, drawn in the hypercube and never set to 0.
SHAPES = [
    ("strain.base", "", 0.15, 0.32),
    ("strain.rises_over", "wk", 4, 20),
    ("strain.falls_over", "wk", 10, 40),
    ("strain.effects.cut_off_at", "", 0.55, 0.85),
]


class Finding:
    """A statement, the scenarios it is about, and what decides whether it appears."""

    def __init__(self, name, title, statement, scenarios, appears, shows, profile="older_adult", needs=None, extra=(),
                 baseline=None, explanation=""):
        self.name, self.title, self.statement = name, title, statement
        self.scenarios, self.appears, self.shows = scenarios, appears, shows
        self.profile, self.needs = profile, needs
        self.extra, self.explanation = extra, explanation


def nested(path, value):
    """The map that has a value at a dotted path."""
    tree = value
    for key in reversed(path.split(".")):
        tree = {key: tree}
    return tree


def merged(one, other):
    result = dict(one)
    for key, value in other.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


class Results:
    """The tables of a run, by scenario of the finding."""

    def __init__(self, folder, names):
        self.names = names
        self.tables = {}
        for table in ["summary", "comparison", "recovery"]:
            path = folder / f"{table}.csv"
            rows = []
            if path.exists():
                with open(path, newline="", encoding="utf-8") as file:
                    rows = list(csv.DictReader(file))
            self.tables[table] = rows

    @staticmethod
    def place(metric):
        name, _, group = metric.partition("/")
        name, _, team = name.partition("@")
        return name, team or "all", group or "all"

    def row(self, table, scenario, metric):
        name, team, group = self.place(metric)
        for row in self.tables[table]:
            if (row["scenario"], row["team"], row["group"], row["metric"]) == (self.names[scenario], team, group, name):
                return row
        return None

    def estimate(self, scenario, metric):
        row = self.row("summary", scenario, metric)
        return float(row["estimate"]) if row and row["estimate"] else float("nan")

    def relative(self, scenario, metric):
        """The difference from the first scenario as a share of it."""
        first = self.estimate(0, metric)
        return self.estimate(scenario, metric) / first - 1 if first else float("nan")


class Bench:
    def __init__(self, arguments):
        self.arguments = arguments
        self.program = str(pathlib.Path(arguments.program).resolve())
        self.runs = 0

    def run(self, finding, overrides, replications, keep=None):
        """Runs the scenarios of a finding with keys set to other values."""
        folder = OUT / f"{finding.name}-{self.runs}"
        self.runs += 1
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        names, files = [], []
        for place, scenario in enumerate(finding.scenarios):
            file, own = scenario if isinstance(scenario, tuple) else (scenario, {})
            names.append(f"s{place}-{finding.name}")
            tree = merged({"format": 1, "extends": f"../../../{EXAMPLES}/{file}", "name": names[-1]}, own)
            for path, value in overrides.items():
                tree = merged(tree, nested(path.replace("{profile}", finding.profile), value))
            path = folder / f"{names[-1]}.yaml"
            path.write_text(json.dumps(tree), encoding="utf-8")
            files.append(str(path))
        out = folder / "run"
        command = [self.program, "run", "--quiet", "--replications", str(replications), "--jobs",
                   str(self.arguments.jobs), "--out", str(out), *files]
        done = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{finding.name}: {done.stderr.strip()}")
        results = Results(out, names)
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)
        return results


def shown(value, unit, signed=False):
    """A figure with three significant digits; shares as percentages."""
    if value != value or value in (float("inf"), float("-inf")):
        return "none"
    value *= 100 if unit == "share" else 1
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    sign = "+" if signed else ""
    return f"{value:{sign}.{digits}f}" + (" %" if unit == "share" else "")


def written(value, unit):
    return f"{value:.6g} {unit}".strip() if unit else float(f"{value:.6g}")


def hypercube(points, seed=20270104):
    """A Latin hypercube over all ranges: each range in as many strata as points, each stratum once."""
    generator = random.Random(seed)
    columns = []
    for _, unit, low, high in COEFFICIENTS + SHAPES:
        strata = list(range(points))
        generator.shuffle(strata)
        columns.append([low + (high - low) * (stratum + generator.random()) / points for stratum in strata])
    keys = [(key, unit) for key, unit, _, _ in COEFFICIENTS + SHAPES]
    return [{key: written(column[point], unit) for (key, unit), column in zip(keys, columns)}
            for point in range(points)]


def wilson(successes, trials):
    """The 95 % interval of a share (Wilson 1927)."""
    z = 1.959964
    if trials == 0:
        return 0, 1
    share = successes / trials
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z / (1 + z * z / trials) * (share * (1 - share) / trials + z * z / (4 * trials * trials)) ** 0.5
    return max(0, middle - half), min(1, middle + half)


def table(finding, results, bench):
    """What the finding's figures are at the scenarios' own values."""
    heads = [scenario[0] if isinstance(scenario, tuple) else scenario for scenario in finding.scenarios]
    labels = [label for _, label in zip(heads, finding.labels)]
    lines = ["| figure | unit | " + " | ".join(labels) + " |", "|---|---|" + "---:|" * len(labels)]
    for metric in finding.shows:
        cells, unit = [], ""
        for place in range(len(labels)):
            row = results.row("summary", place, metric)
            if row is None or not row["estimate"]:
                cells.append("none")
                continue
            unit = row["unit"]
            half = (float(row["ci_high"]) - float(row["ci_low"])) / 2 if row["ci_high"] else float("nan")
            cells.append(shown(float(row["estimate"]), unit) + (f" +- {shown(half, unit)}" if half == half else ""))
        lines.append(f"| {metric} | {unit} | " + " | ".join(cells) + " |")
    for place, after in finding.recoveries:
        row = next((row for row in results.tables["recovery"]
                    if row["scenario"] == results.names[place]), None)
        if row:
            lines += ["", recovery_words(finding.labels[place], row)]
    return lines


def section(finding, bench):
    arguments = bench.arguments
    own = bench.run(finding, {}, arguments.replications)
    lines = [f"## {finding.title}", "", finding.statement, ""]
    lines += table(finding, own, bench)
    lines += ["", f"*At the scenarios' own values:* it {'appears' if finding.appears(own) else 'does not appear'}; "
              f"{finding.criterion}.", ""]
    if finding.explanation:
        lines += [finding.explanation, ""]
    zero = {key: 0 for key, *_ in COEFFICIENTS}
    at_zero = bench.run(finding, zero, arguments.replications)
    lines += ["*With every coefficient at 0* it "
              f"{'still appears' if finding.appears(at_zero) else 'does not appear'}. What is left:", ""]
    lines += table(finding, at_zero, bench)
    loops = []
    for reach, words in [("people", "people alone"), ("staff", "staff alone"), ("nobody", "nobody")]:
        results = bench.run(finding, {"strain.acts_on": reach}, arguments.replications)
        loops.append(f"on {words} it {'appears' if finding.appears(results) else 'does not appear'} "
                     f"({finding.measure(results)})")
    lines += ["", f"*By loop* ({finding.measure_words}; {finding.measure(own)} with both): with strain acting "
              + "; ".join(loops) + ".", ""]
    lines += ["*One coefficient at a time*, the others at their own values: the smallest value tried at which it appears "
              f"({arguments.scan} paired replications; tried are 0 and quarters of the greatest plausible value).", "",
              "| coefficient | plausible | appears from | at 0 |", "|---|---|---:|---|"]
    for key, unit, low, high in COEFFICIENTS:
        smallest, first = None, ""
        for part in range(5):
            results = bench.run(finding, {key: written(high * part / 4, unit)}, arguments.scan)
            does = finding.appears(results)
            if part == 0:
                first = finding.measure(results)
            if does:
                smallest = high * part / 4
                break
        lines.append(f"| `{key.replace('{profile}', finding.profile)}` | {low:g} to {high:g} | "
                     f"{'nowhere' if smallest is None else f'{smallest:g}'} | {first} |")
    count = 0
    for point in hypercube(arguments.points):
        count += finding.appears(bench.run(finding, point, arguments.few))
    low, high = wilson(count, arguments.points)
    lines += ["", f"*Over the plausible box* it appears at {count} of {arguments.points} points of a Latin hypercube of "
              f"{len(COEFFICIENTS) + len(SHAPES)} ranges ({arguments.few} paired replications at each): "
              f"{100 * count / arguments.points:.0f} % ({100 * low:.0f} to {100 * high:.0f} %).", ""]
    return "\n".join(lines)
