"""What was measured, read from the files that the programs left in a folder."""

import dataclasses
import json


@dataclasses.dataclass(frozen=True)
class Record:
    value: float
    reference: float | None
    ratio: float | None


# Metrics of the framework, which are whole numbers, by name, with how many of them make the unit of the table.
VALUES = {"ours, ps": 1000, "time, us": 1000, "threads, us": 1_000_000, "long, KiB": 1}
REFERENCES = {"reference, ps": 1000, "processes, us": 1_000_000, "short, KiB": 1}
RATIO = "ratio, thousandths"


def first(metrics, divisors):
    found = [metrics[name] / divisor for name, divisor in divisors.items() if name in metrics]
    return found[0] if found else None


def of_framework(folder, row):
    """The framework puts underscores for spaces and slashes into the names of its files."""
    path = folder / f"{row.source}.{row.name}.p90.json".replace("/", "_").replace(" ", "_")
    if not path.exists():
        return None
    metrics = json.loads(path.read_text(encoding="utf-8"))
    value = first(metrics, VALUES)
    if value is None:
        return None
    return Record(value, first(metrics, REFERENCES), metrics[RATIO] / 1000 if RATIO in metrics else None)


def of_list(path, row):
    """From a list of records with names."""
    if not path.exists():
        return None
    for record in json.loads(path.read_text(encoding="utf-8")):
        if record["name"] == row.name:
            return Record(record["value"], record["reference"], record["ratio"])
    return None


def read_record(folder, row):
    """None if it was not measured."""
    if row.source in ("instructions", "peers"):
        return of_list(folder / f"{row.source}.json", row)
    return of_framework(folder, row)
