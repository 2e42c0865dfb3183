"""The rows of the table of benchmarks: what is measured, and what is asked of it, from goals.json."""

import dataclasses
import json
import pathlib

GOALS = pathlib.Path(__file__).resolve().parent.parent / "goals.json"


@dataclasses.dataclass(frozen=True)
class Row:
    name: str
    # Which program measures it: a target of the framework, or `instructions`, or `peers`.
    source: str
    unit: str
    # Bounds on the ratio; None where nothing is asked. The gate is wider: it is what a shared machine must not miss.
    goal: float | None = None
    gate: float | None = None
    # Whether the ratio has to be at least the goal; else at most.
    at_least: bool = False
    # Not measured in a hurry.
    full_only: bool = False

    def keeps(self, bound, ratio):
        return bound is None or (ratio >= bound if self.at_least else ratio <= bound)

    def better(self, left, right):
        """The one of two records with the better ratio."""
        if left is None or right is None or left.ratio is None or right.ratio is None:
            return left or right
        return max(left, right, key=lambda record: record.ratio if self.at_least else -record.ratio)


def read_rows():
    rows = [Row(**row) for row in json.loads(GOALS.read_text(encoding="utf-8"))]
    for row in rows:
        if row.goal is not None and row.gate is not None and not row.keeps(row.gate, row.goal):
            raise SystemExit(f"bench: goals.json: the gate of '{row.name}' is narrower than its goal")
    return rows
