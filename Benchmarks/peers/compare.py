"""Runs the models of this folder beside those of the kernel, holds their results together, and prints what each takes.

    python3 compare.py WORKLOAD PYTHON [--quick] [--out FILE]

WORKLOAD is the program of this package, PYTHON an interpreter that has the packages of requirements.txt. Each model
runs for as many replications, and as long, in both tools. Of each figure the means over the replications must lie
within five standard errors of their difference: with Welch's t and 19 degrees of freedom or more, which 20 replications
give, two tools that agree are told apart less than once in 10,000 times. Exits with 1 if any figure is further off.
"""

import argparse
import json
import math
import pathlib
import statistics
import subprocess
import sys

REPLICATIONS = 20
STANDARD_ERRORS = 5
FOLDER = pathlib.Path(__file__).resolve().parent

# Model, order of the workload, script, tool, measure of length, length in full and in a hurry.
PEERS = [
    ("M/M/1", "stations", "station_simpy.py", "SimPy", "customers", 50_000, 5_000),
    ("M/M/1", "stations", "station_ciw.py", "Ciw", "customers", 10_000, 1_000),
    ("small team", "small-teams", "small_team_simpy.py", "SimPy", "weeks", 2_000, 500),
    ("small team, without contacts", "small-teams", "small_team_ciw.py", "Ciw", "weeks", 2_000, 500),
]
# Long enough for a clock; the kernel's speed is the least of several.
OUR_LENGTH = {"stations": 50_000, "small-teams": 20_000}
OUR_ROUNDS = 3


def run(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def ours(workload, order, length):
    return run([workload, order, str(REPLICATIONS), str(length)])


def apart(left, right):
    """The difference of two means in standard errors of it."""
    error = math.sqrt(statistics.variance(left) / len(left) + statistics.variance(right) / len(right))
    return abs(statistics.fmean(left) - statistics.fmean(right)) / error


def disagreements(tool, model, figures, reference):
    for name, values in reference.items():
        distance = apart(figures[name], values)
        line = (
            f"{model}, {name}: {statistics.fmean(figures[name]):.4g} on the kernel, "
            f"{statistics.fmean(values):.4g} in {tool}, {distance:.1f} standard errors apart"
        )
        print(f"peers: {line}", file=sys.stderr)
        if distance > STANDARD_ERRORS:
            yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workload")
    parser.add_argument("python")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--out", type=pathlib.Path)
    arguments = parser.parse_args()

    faults = []
    records = []
    speed = {}
    for order, length in OUR_LENGTH.items():
        seconds = min(ours(arguments.workload, order, length)["processor_seconds"] for _ in range(OUR_ROUNDS))
        speed[order] = seconds / (REPLICATIONS * length)
    for model, order, script, tool, measure, full, quick in PEERS:
        length = quick if arguments.quick else full
        theirs = run([arguments.python, "-B", str(FOLDER / script), str(REPLICATIONS), str(length)])
        faults += disagreements(tool, model, ours(arguments.workload, order, length)["figures"], theirs["figures"])
        reference = theirs["processor_seconds"] / (REPLICATIONS * length)
        records.append(
            {
                "name": f"{model} against {tool}",
                "value": speed[order] * 1e6,
                "unit": f"s a million {measure}",
                "reference": reference * 1e6,
                "ratio": reference / speed[order],
            }
        )
    for record in records:
        print(
            f"{record['name']}: {record['value']:.3g} and {record['reference']:.3g} {record['unit']}, "
            f"{record['ratio']:.0f} times"
        )
    if arguments.out:
        arguments.out.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")
    for fault in faults:
        print(f"peers: AT FAULT: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
