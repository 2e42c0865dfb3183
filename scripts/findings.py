#!/usr/bin/env python3
"""Puts the named findings to the test, and writes docs/findings.md.

    scripts/findings.py [--replications N] [--points N] [--jobs N] [--only ID] .build/release/caseload

A finding is a statement about scenarios of scenarios/examples. It is judged at the scenarios' own values; then with each
assumed coefficient that it may need at 0 and at parts of its value; then at the points of a Latin hypercube over the
plausible ranges of all coefficients together. Nothing that is measured is typed here.
"""

import argparse
import concurrent.futures
import csv
import datetime
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = "scenarios/examples"
PAGE = TOP / "docs/findings.md"
OUT = TOP / "out/findings"
# Sections as they are done, from which the page is put together: an hour's work is not lost for its last minute.
SECTIONS = TOP / "out/findings-sections"

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


class Criterion:
    """What decides whether a statement holds in a result, and the figure it is decided by."""

    def __init__(self, statement, rule, measure, holds):
        self.statement, self.rule, self.measure, self.holds = statement, rule, measure, holds


class Finding:
    """Scenarios to be run together, the first of them the one compared with, and statements about them."""

    def __init__(self, name, title, text, scenarios, criteria, shows, profile="older_adult", recoveries=(), fixed=None,
                 few=None, scanned=True, explanation="", left_out=()):
        self.name, self.title, self.text = name, title, text
        self.scenarios, self.criteria, self.shows = scenarios, criteria, shows
        self.profile, self.recoveries, self.fixed, self.few, self.scanned = profile, recoveries, fixed or {}, few, scanned
        # What explains the figures, and scenarios of which no statement is made: they are run at the own values alone.
        self.explanation, self.left_out = explanation, left_out


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

    def recovered(self, scenario):
        """The share of histories that have recovered by the week the scenario says, all metrics together."""
        rows = [row for row in self.tables["recovery"]
                if row["scenario"] == self.names[scenario] and row["team"] == "all" and "+" in row["metrics"]]
        return float(rows[0]["share_recovered"]) if rows else float("nan")

    def recovery_words(self, scenario):
        rows = [row for row in self.tables["recovery"]
                if row["scenario"] == self.names[scenario] and row["team"] == "all" and "+" in row["metrics"]]
        if not rows:
            return "no recovery is reported"
        row = rows[0]
        median = f"median {float(row['median_weeks']):.0f} weeks" if row["median_weeks"] else "half of them never"
        return (f"{shown(float(row['share_recovered']), 'share')} ({shown(float(row['ci_low']), 'share')} to "
                f"{shown(float(row['ci_high']), 'share')}) of histories have recovered by week "
                f"{row['weeks_after_change']}; {median}")


class Bench:
    def __init__(self, arguments):
        self.arguments = arguments
        self.program = str(pathlib.Path(arguments.program).resolve())
        self.numbers = itertools.count()
        self.pool = concurrent.futures.ThreadPoolExecutor(arguments.jobs or os.cpu_count())

    def all(self, finding, cases, is_whole=True):
        """The results of many cases, overrides and replications each, in their order; as many at a time as there are jobs."""
        return list(self.pool.map(lambda case: self.run(finding, *case, is_whole), cases))

    def run(self, finding, overrides, replications, is_whole=True):
        """Runs the scenarios of a finding with keys set to other values; those of which no statement is made may be left
        out."""
        folder = OUT / f"{finding.name}-{next(self.numbers)}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        names, files = [], []
        for place, (file, own, _) in enumerate(finding.scenarios):
            names.append(f"s{place}-{finding.name}")
            if not is_whole and place in finding.left_out:
                continue
            tree = merged({"format": 1, "extends": f"../../../{EXAMPLES}/{file}", "name": names[-1]}, own)
            for path, value in {**finding.fixed, **overrides}.items():
                tree = merged(tree, nested(path.replace("{profile}", finding.profile), value))
            path = folder / f"{names[-1]}.yaml"
            path.write_text(json.dumps(tree), encoding="utf-8")
            files.append(str(path))
        out = folder / "run"
        command = [self.program, "run", "--quiet", "--replications", str(replications), "--jobs",
                   "1", "--no-weekly", "--out", str(out), *files]
        done = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{finding.name}: {done.stderr.strip()}")
        results = Results(out, names)
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


def labels(finding):
    return [label for _, _, label in finding.scenarios]


def table(finding, results):
    """The finding's figures, with the half-widths of their 95 % intervals."""
    lines = ["| figure | unit | " + " | ".join(labels(finding)) + " |", "|---|---|" + "---:|" * len(finding.scenarios)]
    for metric in finding.shows:
        cells, unit = [], ""
        for place in range(len(finding.scenarios)):
            row = results.row("summary", place, metric)
            if row is None or not row["estimate"]:
                cells.append("none")
                continue
            unit = row["unit"]
            half = ""
            if row["ci_high"]:
                half = f" +- {shown((float(row['ci_high']) - float(row['ci_low'])) / 2, unit)}"
            cells.append(shown(float(row["estimate"]), unit) + half)
        lines.append(f"| {metric} | {unit} | " + " | ".join(cells) + " |")
    for place in finding.recoveries:
        lines += ["", f"*{labels(finding)[place]}*: {results.recovery_words(place)}."]
    return lines


def section(finding, bench):
    arguments = bench.arguments
    lines = [f"## {finding.title}", "", finding.text, ""]
    heads, overrides = ["both"], [{}]
    if finding.scanned:
        heads += ["people alone", "staff alone", "nobody"]
        overrides += [{"strain.acts_on": reach} for reach in ("people", "staff", "nobody")]
    heads.append("nobody, and all other coefficients 0")
    overrides.append({key: 0 for key, *_ in COEFFICIENTS})
    variants = bench.all(finding, [(override, arguments.replications) for override in overrides])
    lines += [f"Means of {arguments.replications} paired replications with the half-widths of their 95 % intervals:", ""]
    lines += [*table(finding, variants[0]), ""]
    if finding.explanation:
        lines += [finding.explanation, ""]
    lines += ["| statement | decided by | " + " | ".join(f"strain acts on {head}" for head in heads) + " |",
              "|---|---|" + "---|" * len(heads)]
    for criterion in finding.criteria:
        cells = [f"{criterion.measure(result)}: {'**holds**' if criterion.holds(result) else 'does not hold'}"
                 for result in variants]
        lines.append(f"| {criterion.statement} | {criterion.rule} | " + " | ".join(cells) + " |")
    lines += ["", "*What is left with every coefficient at 0:*", "", *table(finding, variants[-1]), ""]
    few = finding.few or arguments.few
    if finding.scanned:
        lines += scan(finding, bench, max(few, arguments.scan))
    results = bench.all(finding, [(point, few) for point in hypercube(arguments.points)], False)
    lines += [f"*Over the plausible box*, at {arguments.points} points of a Latin hypercube of "
              f"{len(COEFFICIENTS) + len(SHAPES)} ranges, {'one replication' if few == 1 else f'{few} paired replications'} of "
              "each scenario at each:", ""]
    for criterion in finding.criteria:
        count = sum(criterion.holds(result) for result in results)
        low, high = wilson(count, arguments.points)
        lines.append(f"- {criterion.statement}: holds at {count} points, {100 * count / arguments.points:.0f} % "
                     f"({100 * low:.0f} to {100 * high:.0f} %).")
    return "\n".join(lines) + "\n"


def scan(finding, bench, replications):
    """Each coefficient at 0, at a half and at all of its greatest plausible value, the others as they are."""
    lines = ["*One coefficient at a time*, the others as in the scenarios: the smallest value tried (0, a half and all of "
             f"the greatest plausible one; {replications} paired replications) at which each statement holds. From 0 on "
             "means that it does not need the coefficient.", "",
             "| coefficient | plausible | " + " | ".join(criterion.statement for criterion in finding.criteria) + " |",
             "|---|---|" + "---:|" * len(finding.criteria)]
    parts = [0, 0.5, 1]
    cases = [({key: written(high * part, unit)}, replications) for key, unit, _, high in COEFFICIENTS for part in parts]
    results = iter(bench.all(finding, cases, False))
    for key, unit, low, high in COEFFICIENTS:
        found = [(high * part, next(results)) for part in parts]
        cells = []
        for criterion in finding.criteria:
            values = [value for value, result in found if criterion.holds(result)]
            cells.append(f"{min(values):g}" if values else "nowhere")
        lines.append(f"| `{key.replace('{profile}', finding.profile)}` | {low:g} to {high:g} | " + " | ".join(cells) + " |")
    return lines + [""]


def signed(value):
    return shown(value, "share", True)


def first_week(result, threshold):
    """The median of the first measured week beyond a threshold, from 1; None where most replications have none."""
    row = result.row("summary", 0, f"threshold_first_week/threshold={threshold}")
    return float(row["p50"]) if row and row["p50"] not in ("", "inf") else None


def dated(week):
    """A measured week of the example team, with the Monday that it begins on."""
    if week is None:
        return "never"
    text = (TOP / EXAMPLES / "older-adults-team.yaml").read_text(encoding="utf-8")
    start = datetime.date.fromisoformat(re.search(r"^  start: (\S+)", text, re.MULTILINE).group(1))
    return f"week {week:.0f}, of {start + datetime.timedelta(weeks=int(week) - 1)}"


CUT = "cut-three-posts"
FINDINGS = [
    Finding(
        "cut-for-good", "Three posts of fourteen cut for good",
        "Three full-time coordinators' posts are deleted and their people shared out at once: under ordinary rules, under "
        "targets for contacts, closures and first contacts without a cap, and with a cap of 25, protected supervision and "
        "meetings and a reserve. Figures are means of the three years after the cut. *Recovered* means that 13-week means "
        "of strain, of the hazard of leaving and of supervision had are within a tenth of those without the cut, and stay "
        "there.",
        [(f"{CUT}-0-no-cut.yaml", {}, "no cut"), (f"{CUT}-1-ordinary.yaml", {}, "ordinary rules"),
         (f"{CUT}-2-targets.yaml", {}, "targets"), (f"{CUT}-3-slack.yaml", {}, "slack")],
        [
            Criterion("Under targets it does not recover within two years",
                      "less than half of histories recovered by week 104",
                      lambda r: f"{shown(r.recovered(2), 'share')} recovered", lambda r: r.recovered(2) < 0.5),
            Criterion("Under targets it spirals",
                      "more than half a whole-time equivalent is lost beyond the posts, and crises a person-year rise by "
                      "more than a quarter",
                      lambda r: f"{r.estimate(2, 'wte_in_post') - r.estimate(0, 'wte_in_post') + 3:+.2f} whole-time "
                                f"equivalent, {signed(r.relative(2, 'crises_per_person_year'))} crises",
                      lambda r: r.estimate(2, "wte_in_post") - r.estimate(0, "wte_in_post") + 3 < -0.5
                      and r.relative(2, "crises_per_person_year") > 0.25),
            Criterion("With slack it recovers within two years", "at least half of histories recovered by week 104",
                      lambda r: f"{shown(r.recovered(3), 'share')} recovered", lambda r: r.recovered(3) >= 0.5),
            Criterion("Slack is better for staff than targets",
                      "the hazard of leaving is lower by more than a tenth",
                      lambda r: signed(r.estimate(3, "turnover_hazard") / r.estimate(2, "turnover_hazard") - 1),
                      lambda r: r.estimate(3, "turnover_hazard") < 0.9 * r.estimate(2, "turnover_hazard")),
            Criterion("People who wait pay for slack", "more people wait for a coordinator than without the cut, by ten",
                      lambda r: f"{r.estimate(3, 'waiting_allocation') - r.estimate(0, 'waiting_allocation'):+.0f} people",
                      lambda r: r.estimate(3, "waiting_allocation") - r.estimate(0, "waiting_allocation") > 10),
        ],
        ["strain", "strain_high", "wte_in_post", "utilisation", "overtime", "turnover_hazard", "turnover", "sickness",
         "vacancy", "supervision_received", "caseload", "weighted_caseload_per_effective_wte",
         "target_attainment/target=contacts", "meaningful_contact", "planned_contact_achieved", "crises_per_person_year",
         "crises/stage=caseload", "crises/stage=waiting", "crises/stage=discharged", "mha_assessments_per_100000",
         "waiting_allocation", "waiting_first_contact", "left_queue", "closed_early"], recoveries=(1, 2, 3), left_out=(1,)),
    Finding(
        "cut-for-39-weeks", "The same posts left empty for 39 weeks",
        "The posts are given back as vacancies after 39 weeks, and it takes as long as ever to fill them. Whether the team "
        "comes back when its posts do.",
        [(f"{CUT}-0-no-cut.yaml", {}, "no cut"), (f"{CUT}-4-39-weeks-ordinary.yaml", {}, "ordinary rules"),
         (f"{CUT}-5-39-weeks-targets.yaml", {}, "targets"), (f"{CUT}-6-39-weeks-slack.yaml", {}, "slack")],
        [
            Criterion("Under targets it does not recover within two years",
                      "less than half of histories recovered by week 104",
                      lambda r: f"{shown(r.recovered(2), 'share')} recovered", lambda r: r.recovered(2) < 0.5),
            Criterion("With slack it recovers within two years", "at least half of histories recovered by week 104",
                      lambda r: f"{shown(r.recovered(3), 'share')} recovered", lambda r: r.recovered(3) >= 0.5),
        ],
        ["strain", "wte_in_post", "utilisation", "turnover_hazard", "supervision_received", "crises_per_person_year",
         "meaningful_contact", "waiting_allocation"], recoveries=(1, 2, 3), left_out=(1,)),
    Finding(
        "caseload-12-or-30", "Caseloads of 12 or of 30, and no difference in admissions",
        "The UK700 trial compared caseloads of 10 to 15 with 30 to 35 and found no difference in admissions over two years. "
        "In this working-age example only contact that is a whole interval overdue worsens anybody, and 30 people each can "
        "be seen as planned in the hours there are. The margin of equivalence is a tenth, stated beforehand. Admissions are "
        "a fixed share of crises here, so crises a person-year decide it with a third of the noise.",
        [("working-age-caseload-30.yaml", {}, "about 30"), ("working-age-caseload-12.yaml", {}, "about 12")],
        [Criterion("No difference beyond a tenth", "crises a person-year differ by less than 10 %",
                   lambda r: signed(r.relative(1, "crises_per_person_year")),
                   lambda r: abs(r.relative(1, "crises_per_person_year")) < 0.10)],
        ["caseload_per_wte_in_post", "admissions_per_100_people", "crises_per_person_year", "utilisation", "strain",
         "contacts_per_wte_month", "planned_contact_achieved", "meaningful_contact"], profile="working_age",
        fixed={"run.length": "208 wk"}, few=3),
    Finding(
        "targets-met", "Targets met while meaningful contact falls",
        "The example team, and the same team with its targets pressed for and no cap. No post is cut.",
        [("older-adults-team.yaml", {}, "as it stands"), ("older-adults-lean-targets.yaml", {}, "targets pressed"),
         ("older-adults-first-contact-target.yaml", {}, "first contact alone")],
        [
            Criterion("The contact target is met while meaningful contact falls",
                      "at least 90 % of periods at target, and meaningful contact lower by a tenth",
                      lambda r: f"{shown(r.estimate(1, 'target_attainment/target=contacts'), 'share')} met, "
                                f"{signed(r.relative(1, 'meaningful_contact'))} contact",
                      lambda r: r.estimate(1, "target_attainment/target=contacts") >= 0.9
                      and r.relative(1, "meaningful_contact") < -0.1),
            Criterion("A target for first contacts alone helps",
                      "people are seen a day sooner or more, and neither crises nor supervision are worse by a twentieth",
                      lambda r: f"{r.estimate(2, 'referral_to_contact_mean') - r.estimate(0, 'referral_to_contact_mean'):+.1f}"
                                f" days, {signed(r.relative(2, 'crises_per_person_year'))} crises, "
                                f"{signed(r.relative(2, 'supervision_received'))} supervision",
                      lambda r: r.estimate(2, "referral_to_contact_mean") < r.estimate(0, "referral_to_contact_mean") - 1
                      and r.relative(2, "crises_per_person_year") < 0.05
                      and r.relative(2, "supervision_received") > -0.05),
        ],
        ["target_attainment/target=contacts", "target_purpose_met/target=contacts", "contacts_registered",
         "contact_length_mean", "meaningful_contact", "referral_to_contact_mean", "crises_per_person_year",
         "supervision_received", "strain", "turnover_hazard"]),
    Finding(
        "two-tracks", "Fast track and the longer, slower track, for the same money",
        "Two routes of newly qualified entry that cost the same over five years: more people who come sooner, less ready "
        "and go sooner, or fewer who train longer, with an extra year after qualifying, and stay.",
        [("entry-fast-track.yaml", {}, "fast track"), ("entry-slower-track.yaml", {}, "slower track")],
        [
            Criterion("The slower track holds more experience", "a smaller share of staff with less than two years' service",
                      lambda r: f"{shown(r.estimate(1, 'experience_mix/service=under_2y'), 'share')} against "
                                f"{shown(r.estimate(0, 'experience_mix/service=under_2y'), 'share')}",
                      lambda r: r.estimate(1, "experience_mix/service=under_2y")
                      < r.estimate(0, "experience_mix/service=under_2y")),
            Criterion("The fast track fills more posts", "whole-time equivalent in post is higher",
                      lambda r: f"{r.estimate(0, 'wte_in_post') - r.estimate(1, 'wte_in_post'):+.2f}",
                      lambda r: r.estimate(0, "wte_in_post") > r.estimate(1, "wte_in_post")),
        ],
        ["cost", "cost/kind=training", "entrants", "entrants_kept", "wte_in_post", "vacancy", "turnover",
         "leavers/reason=leadership", "experience_mix/service=under_2y", "experience_mix/service=over_5y",
         "weighted_caseload_per_effective_wte", "strain", "meaningful_contact"]),
    Finding(
        "reporting-grows", "Reporting that grows by a tenth a year",
        "Recording for each contact, and e-mail and returns, grow by 10 % a year for fifteen years. When the share of the "
        "week in which coordinators are in contact with people, face to face or on the telephone, falls below a fifth.",
        [("older-adults-reporting-grows.yaml", {}, "reporting grows")],
        [Criterion("Contact falls below a fifth of the week within fifteen years",
                   "a year's mean of contact_hours_share below 20 % in the mean history",
                   lambda r: dated(first_week(r, "contact_below_a_fifth")),
                   lambda r: first_week(r, "contact_below_a_fifth") is not None)],
        ["contact_hours_share", "hours_share/category=recording", "utilisation", "strain", "overtime",
         "notes_never_entered", "threshold_first_week/threshold=contact_below_a_fifth"]),
    Finding(
        "own-time", "What if nobody worked unpaid at home",
        "In the example workers write up half of what is undone at the end of a week at home, unpaid, up to eight hours. In the "
        "other scenario nobody does. Work that overruns a shift goes on.",
        [("older-adults-team.yaml", {}, "as it stands"), ("older-adults-own-time-withdrawn.yaml", {}, "nobody does")],
        [
            Criterion("Notes go unwritten", "hours of notes given up each week rise",
                      lambda r: f"{r.estimate(1, 'notes_never_entered') - r.estimate(0, 'notes_never_entered'):+.1f} hours "
                                "a week",
                      lambda r: r.estimate(1, "notes_never_entered") > r.estimate(0, "notes_never_entered") + 0.1),
            Criterion("Supervision is what gives", "supervision had falls by a twentieth",
                      lambda r: signed(r.relative(1, "supervision_received")),
                      lambda r: r.relative(1, "supervision_received") < -0.05),
            Criterion("Strain falls for those who stay", "strain is lower by a hundredth",
                      lambda r: f"{r.estimate(1, 'strain') - r.estimate(0, 'strain'):+.3f}",
                      lambda r: r.estimate(1, "strain") < r.estimate(0, "strain") - 0.01),
        ],
        ["overtime", "overtime/kind=own_time", "backlog", "notes_never_entered", "contacts_registered",
         "supervision_received", "planned_contact_achieved", "meaningful_contact", "strain", "turnover_hazard"]),
]

HEAD = """<!-- Generated by `make findings`; do not edit. -->

# Findings

What the model says about the questions it was built for, and how far that depends on what is assumed. **None of the
coefficients of strain and of need is a published number**; of some the direction is. So each statement is judged at the
scenarios' own values, with strain acting on people alone, on staff alone and on nobody,
with every coefficient at 0, with each coefficient by itself at 0, half and all of its greatest plausible value, and at
{points} points of a Latin hypercube over all plausible ranges at once. A statement that holds at 0 is arithmetic or policy, and
needs no psychology; one that holds in half of the box is a coin's toss. A result is a reason to look, not a forecast.
"""


def check(bench):
    page = PAGE.read_text(encoding="utf-8")
    for finding in FINDINGS:
        result = bench.run(finding, {}, 2)
        for metric in finding.shows:
            if result.row("summary", len(finding.scenarios) - 1, metric) is None:
                sys.exit(f"findings: {finding.name}: there is no figure {metric}")
        for criterion in finding.criteria:
            if "nan" in criterion.measure(result):
                sys.exit(f"findings: {finding.name}: '{criterion.statement}' cannot be judged")
        if f"## {finding.title}\n" not in page:
            sys.exit(f"docs/findings.md does not have '{finding.title}': run `make findings`")
    shutil.rmtree(OUT, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--replications", type=int, default=60, help="at the scenarios' own values")
    parser.add_argument("--scan", type=int, default=8, help="for one coefficient at a time")
    parser.add_argument("--few", type=int, default=4, help="at each point of the hypercube")
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--only", help="findings whose name begins so; the others stay as they were last put to the test")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; fail if a finding cannot be judged, or the page has not all of them")
    arguments = parser.parse_args()
    bench = Bench(arguments)
    if arguments.check:
        check(bench)
        return
    SECTIONS.mkdir(parents=True, exist_ok=True)
    for finding in FINDINGS:
        if finding.name.startswith(arguments.only or ""):
            print(f"findings: {finding.name}", file=sys.stderr, flush=True)
            (SECTIONS / f"{finding.name}.md").write_text(section(finding, bench), encoding="utf-8")
    shutil.rmtree(OUT, ignore_errors=True)
    written = [SECTIONS / f"{finding.name}.md" for finding in FINDINGS]
    missing = [path.stem for path in written if not path.exists()]
    if missing:
        print(f"findings: the page is written when {', '.join(missing)} are there too", file=sys.stderr)
        return
    text = [path.read_text(encoding="utf-8") for path in written]
    PAGE.write_text(HEAD.format(points=arguments.points) + "\n" + "\n".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
