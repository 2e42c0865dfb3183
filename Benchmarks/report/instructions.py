"""Counts instructions with callgrind and writes a list of records.

    python3 Benchmarks/report/instructions.py WORKLOAD FILE

A count is the difference between a longer and a shorter run over the difference of their lengths, so that the start of
the program and filling the queue do not matter. It hardly varies: what changes it is the code or the compiler.
"""

import json
import pathlib
import re
import subprocess
import sys

SHORT, LONG = 20_000, 60_000
PENDING = 1000

# Name, orders of the workload without the length: ours, reference.
COUNTS = [
    ("hold exponential 1e3, instructions", ["hold", str(PENDING)], ["standard-hold", str(PENDING)]),
    ("M/M/1, instructions a customer", ["station"], ["lindley"]),
]


def count(workload, order, length):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", workload, *order, str(length)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        raise SystemExit(f"bench: callgrind counted nothing: {done.stderr}")
    return int(found.group(1))


def instructions(workload, order):
    return (count(workload, order, LONG) - count(workload, order, SHORT)) / (LONG - SHORT)


def main():
    workload, file = sys.argv[1], pathlib.Path(sys.argv[2])
    records = []
    for name, order, reference_order in COUNTS:
        ours, reference = instructions(workload, order), instructions(workload, reference_order)
        records.append({"name": name, "value": ours, "reference": reference, "ratio": ours / reference})
    file.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
