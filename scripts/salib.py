"""Holds our indices against SALib's on the same points and results, and both against Ishigami's closed form.

Reads what a test of OutputAnalysis wrote: sobol.csv, morris.csv, indices.csv. Prints a table, exits with 1 on a fault.

The estimators are the same: SALib centres results on the mean of all of them and divides by the variance of A and B with
2 n in the denominator, and so do we. It standardises the results first, which changes the last digits only. Its intervals
are normal ones with a bootstrap's deviation, ours are percentiles: they are not compared.
"""

import csv
import math
import sys
from pathlib import Path

import numpy
from SALib.analyze import morris, sobol

TOLERANCE = 1e-9
NAMES = ["x1", "x2", "x3"]
PROBLEM = {"num_vars": 3, "names": NAMES, "bounds": [[0, 1]] * 3}


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return numpy.array([[float(cell) for cell in row] for row in rows])


def ishigami(points):
    x = math.pi * (2 * points - 1)
    return numpy.sin(x[:, 0]) + 7 * numpy.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * numpy.sin(x[:, 0])


def closed_form():
    """First-order and total indices (Ishigami and Homma 1990)."""
    a, b = 7, 0.1
    variance = a * a / 8 + b * math.pi**4 / 5 + b * b * math.pi**8 / 18 + 0.5
    one = 0.5 * (1 + b * math.pi**4 / 5) ** 2 / variance
    two = a * a / 8 / variance
    both = b * b * math.pi**8 * (1 / 18 - 1 / 50) / variance
    return [one, two, 0.0], [one + both, two, both]


def main():
    folder = Path(sys.argv[1])
    faults = 0

    def compare(what, ours, theirs, tolerance):
        nonlocal faults
        agrees = abs(ours - theirs) <= tolerance
        faults += not agrees
        print(f"{what:28} {ours:20.15f} {theirs:20.15f}  {'agrees' if agrees else 'AT FAULT'} (within {tolerance:.2g})")

    numbers, indices, walks = table(folder / "sobol.csv"), table(folder / "indices.csv"), table(folder / "morris.csv")
    base, other = numbers[:, 0:3], numbers[:, 3:6]
    columns = [base] + [numpy.where(numpy.arange(3) == i, other, base) for i in range(3)] + [other]
    for place, points in enumerate(columns):
        worst = float(numpy.max(numpy.abs(ishigami(points) - numbers[:, 6 + place])))
        compare(f"results, column {place}", worst, 0.0, TOLERANCE)

    found = sobol.analyze(PROBLEM, numbers[:, 6:11].flatten(), calc_second_order=False, seed=1)
    for which, column, key in (("first", 0, "S1"), ("total", 1, "ST")):
        exact = closed_form()[column]
        for i, name in enumerate(NAMES):
            compare(f"{which} order, {name}", indices[i, column], float(found[key][i]), TOLERANCE)
            # SALib's interval of 95 %; six of these at once, so half as wide again.
            compare(f"{which} order, closed form", indices[i, column], exact[i], 1.5 * float(found[key + "_conf"][i]))

    found = morris.analyze(PROBLEM, walks[:, 0:3], walks[:, 3], num_levels=4, seed=1)
    for column, key in ((2, "mu"), (3, "mu_star"), (4, "sigma")):
        for i, name in enumerate(NAMES):
            compare(f"elementary effects, {key} {name}", indices[i, column], float(found[key][i]), TOLERANCE)

    print(f"salib: {faults} at fault" if faults else "salib: all in order", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
