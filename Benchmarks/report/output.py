"""The table of benchmarks for people, for programs and for the README."""

import json
import os
import pathlib
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent
README = FOLDER / "README.md"
JSON = FOLDER.parent / "notebooks-out" / "bench.json"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"


def digits(value):
    """Three significant figures, without a power of ten."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}" if abs(value) >= 0.01 else f"{value:.2g}"


def asked(row):
    if row.goal is None:
        return ""
    return f"at {'least' if row.at_least else 'most'} {row.goal:g}"


def met(row, record):
    if row.goal is None:
        return ""
    return "yes" if row.keeps(row.goal, record.ratio) else "no"


HEADINGS = ("benchmark", "unit", "ours", "reference", "ratio", "goal", "met")


def lines(measured):
    for row, record in measured:
        figures = (digits(record.value), digits(record.reference), digits(record.ratio))
        yield (row.name, row.unit, *figures, asked(row), met(row, record))


def text_table(measured):
    cells = [HEADINGS, *lines(measured)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    right = (2, 3, 4)
    for line in cells:
        padded = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths))
        )
        yield "  ".join(padded).rstrip()


def markdown_table(measured):
    yield f"| {' | '.join(HEADINGS)} |"
    yield "|---|---|--:|--:|--:|---|---|"
    for line in lines(measured):
        yield f"| {' | '.join(line)} |"


def write_whole(path, text):
    """Under a temporary name, then renamed: whole, or as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def write_json(measured):
    records = [
        {
            "name": row.name,
            "value": record.value,
            "unit": row.unit,
            "reference": record.reference,
            "ratio": record.ratio,
            "goal": row.goal,
            "goal_is": None if row.goal is None else "at least" if row.at_least else "at most",
        }
        for row, record in measured
    ]
    write_whole(JSON, json.dumps(records, indent=1, allow_nan=False) + "\n")
    return JSON


def write_readme(measured):
    text = README.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"bench: {README} has lost the marks between which the table stands")
    write_whole(README, "\n".join([before + BEGIN, *markdown_table(measured), END + after]))
    return README
