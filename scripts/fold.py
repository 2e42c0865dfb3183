#!/usr/bin/env python3
"""Draws where the example team tips, and single histories of it: docs/figures/fold.svg and docs/figures/fan.svg.

    scripts/fold.py [--replications N] [--jobs N] .build/release/caseload

The load of the team is changed by the hours of e-mail and returns. For each load a run of five years, of which the last
quarter is measured, says in which histories mean strain is above 0.6, and one without effects of strain what the load is.
"""

import argparse
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plot  # noqa: E402  (the back end has to be named first)

TOP = pathlib.Path(__file__).resolve().parent.parent
FIGURES = TOP / "docs/figures"
OUT = TOP / "out/fold"
TIPPED = 0.6
HOURS = [1.5, 2.5, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 8.0]
OWN_HOURS = 3.5


def run(arguments, name, base, tree, replications, seed=1, needs_weekly=False):
    folder = OUT / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    path = folder / "scenario.yaml"
    extends = os.path.relpath(TOP / "scenarios/examples" / base, folder)
    path.write_text(json.dumps({"format": 1, "extends": extends, "name": "fold", **tree}), encoding="utf-8")
    command = [str(pathlib.Path(arguments.program).resolve()), "run", "--quiet", *([] if needs_weekly else ["--no-weekly"]), "--replications", str(replications),
               "--seed", str(seed), "--jobs", str(arguments.jobs), "--out", str(folder / "run"), str(path)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr.strip())
    return folder / "run"


def rows(path, metric):
    with open(path, newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file)
                if (row["team"], row["group"], row["metric"]) == ("all", "all", metric)]


def fold(arguments):
    """Offered load, and the share of histories that have tipped, for each number of hours."""
    points = []
    for hours in HOURS:
        tree = {"run": {"length": "13 wk", "warm_up": "247 wk"},
                "work": {"email_diary_and_returns": {"arises": {"hours_at_work": f"{hours} h per week"}}}}
        base = "older-adults-team.yaml"
        strained = run(arguments, "strained", base, tree, arguments.replications)
        plain = run(arguments, "plain", base, {**tree, "strain": {"acts_on": "nobody"}}, arguments.replications)
        values = [float(row["value"]) for row in rows(strained / "replications.csv", "strain")]
        load = float(rows(plain / "summary.csv", "utilisation")[0]["estimate"])
        points.append((load, sum(value > TIPPED for value in values) / len(values), hours))
    return points


def draw_fold(points):
    figure, axes = plot.subplots(figsize=(7, 4))
    axes.plot([load for load, _, _ in points], [100 * share for _, share, _ in points], color="#1f5a96", marker="o")
    own = next(point for point in points if point[2] == OWN_HOURS)
    axes.plot([own[0]], [100 * own[1]], color="#b5331f", marker="o", markersize=11, linestyle="none")
    axes.annotate("the example team", (own[0], 100 * own[1]), xytext=(0, 16), textcoords="offset points", ha="center")
    axes.set_xlabel("offered load: work arising over hours present, without effects of strain")
    axes.set_ylabel("histories that have tipped, %")
    axes.set_ylim(-4, 104)
    axes.grid(color="#dddddd")
    figure.tight_layout()
    figure.savefig(FIGURES / "fold.svg", metadata={"Date": None})


def draw_fan(arguments):
    figure, both = plot.subplots(1, 2, figsize=(9, 3.8), sharey=True)
    for axes, base, title in [(both[0], "cut-three-posts-0-no-cut.yaml", "no cut"),
                              (both[1], "cut-three-posts-2-targets.yaml", "three posts cut, under targets")]:
        for seed in range(1, arguments.histories + 1):
            weekly = rows(run(arguments, "fan", base, {}, 1, seed, needs_weekly=True) / "weekly.csv", "strain")
            values = [float(row["mean"]) for row in weekly]
            axes.plot(range(1, len(values) + 1), values, color="#1f5a96", linewidth=0.8, alpha=0.7)
        axes.axhline(TIPPED, color="#b5331f", linewidth=0.8, linestyle="dashed")
        axes.set_title(title)
        axes.set_xlabel("week")
        axes.set_ylim(0, 1)
        axes.grid(color="#dddddd")
    both[0].set_ylabel("mean strain of coordinators")
    figure.tight_layout()
    figure.savefig(FIGURES / "fan.svg", metadata={"Date": None})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--replications", type=int, default=60)
    parser.add_argument("--histories", type=int, default=12)
    parser.add_argument("--jobs", type=int, default=0)
    arguments = parser.parse_args()
    plot.rcParams["svg.fonttype"] = "none"
    plot.rcParams["svg.hashsalt"] = "caseload"
    FIGURES.mkdir(parents=True, exist_ok=True)
    points = fold(arguments)
    for load, share, hours in points:
        print(f"{hours} h a week: load {load:.3f}, {100 * share:.0f} % tipped")
    draw_fold(points)
    draw_fan(arguments)
    shutil.rmtree(OUT, ignore_errors=True)


if __name__ == "__main__":
    main()
