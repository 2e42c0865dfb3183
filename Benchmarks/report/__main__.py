"""Makes the table of benchmarks of what was measured, and holds it against the goals.

    python3 Benchmarks/report [--quick] [--table] [--json] [--readme] [--check | --missed] FOLDER...

Each folder holds what one run left; of several the better figure counts. `--check` exits with 1 if a ratio misses its
gate; `--missed` prints the source and the name of each row that does, and nothing else. A row that was not measured
ends it with exit code 70.
"""

import argparse
import pathlib
import sys

import output
from records import read_record
from rows import read_rows


def read_measured(folders, quick):
    measured = []
    for row in read_rows():
        if quick and row.full_only:
            continue
        record = None
        for folder in folders:
            record = row.better(record, read_record(folder, row))
        if record is None or (row.gate is not None and record.ratio is None):
            print(f"bench: '{row.name}' was not measured by {row.source}", file=sys.stderr)
            sys.exit(70)
        measured.append((row, record))
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("quick", "table", "json", "readme", "check", "missed"):
        parser.add_argument(f"--{option}", action="store_true")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()

    measured = read_measured(arguments.folders, arguments.quick)
    missed = [(row, record) for row, record in measured if not row.keeps(row.gate, record.ratio)]
    if arguments.missed:
        for row, _ in missed:
            print(f"{row.source}\t{row.name}")
        return 0
    if arguments.table:
        print("\n".join(output.text_table(measured)))
    if arguments.json:
        print(f"bench: wrote {output.write_json(measured)}", file=sys.stderr)
    if arguments.readme:
        print(f"bench: wrote the table of {output.write_readme(measured)}", file=sys.stderr)
    if not arguments.check:
        return 0
    for row, record in missed:
        print(
            f"bench: MISSED: {row.name}: the ratio {record.ratio:.3g} is not at "
            f"{'least' if row.at_least else 'most'} {row.gate:g}",
            file=sys.stderr,
        )
    gated = sum(row.gate is not None for row, _ in measured)
    print(f"bench: {gated - len(missed)} of {gated} ratios keep their gates", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
