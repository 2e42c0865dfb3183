"""Makes the synthetic records of this folder; the same bytes every time. Nobody in them exists.

Each file says below what its rows were drawn from, so that what `caseload fit` finds can be held against it.
"""

import datetime
import math
import random
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FIRST = datetime.date(2024, 1, 1)
LAST = datetime.date(2025, 12, 31)


def write(name, header, rows):
    lines = [",".join(header)] + [",".join(str(field) for field in row) for row in rows]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def poisson(draw, mean):
    product, count = draw.random(), 0
    while product > math.exp(-mean):
        product *= draw.random()
        count += 1
    return count


def referrals():
    """Of general practitioners 5 a week, Monday as often as 1.3 other days; of hospitals 1.5; none at weekends."""
    draw = random.Random(1)
    rows = []
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(offset)
        if day.weekday() < 5:
            share = (1.3 if day.weekday() == 0 else 1) / 5.3
            rows += [(day, "GP")] * poisson(draw, 5 * share) + [(day, "Hospital")] * poisson(draw, 1.5 / 5)
    write("referrals.csv", ["record", "referral_date", "source"], [(n + 1, *row) for n, row in enumerate(rows)])


def visits():
    """Lognormal with mean 48 and standard deviation 18 minutes, to whole minutes."""
    draw = random.Random(2)
    spread = math.log(1 + (18 / 48) ** 2)
    minutes = [round(draw.lognormvariate(math.log(48) - spread / 2, math.sqrt(spread))) for _ in range(400)]
    write("visits.csv", ["record", "duration_min"], [(n + 1, length) for n, length in enumerate(minutes)])


def posts():
    """Of 30 posts from 2016 on each is held, left at 0.30 a year in the first year and at 0.12 after, filled anew."""
    draw = random.Random(3)
    rows = []
    for _ in range(30):
        begun = 2016 + 3 * draw.random()
        while begun < 2026:
            exponential = -math.log(draw.random())
            years = exponential / 0.30 if exponential < 0.30 else 1 + (exponential - 0.30) / 0.12
            dates = [
                datetime.date(2016, 1, 1) + datetime.timedelta(int((year - 2016) * 365.25))
                for year in (begun, begun + years)
            ]
            rows.append((dates[0], dates[1] if dates[1] <= LAST else ""))
            begun += years + 0.5 * draw.random()
    rows = sorted((row for row in rows if row[0] <= LAST), key=lambda row: (row[0], str(row[1])))
    write("posts.csv", ["record", "post_start", "post_end"], [(n + 1, *row) for n, row in enumerate(rows)])


def sickness():
    """Of 25 staff over two years: 1.0 short spell a year of 6 days on average, 0.16 long ones of 84, exponential."""
    draw = random.Random(4)
    rows = []
    for kind, rate, mean in (("short", 1.0, 6), ("long", 0.16, 84)):
        for _ in range(poisson(draw, rate * 50)):
            first = FIRST + datetime.timedelta(draw.randrange((LAST - FIRST).days + 1))
            last = first + datetime.timedelta(int(draw.expovariate(1 / mean)))
            rows.append((first, last if last <= LAST else "", kind))
    rows.sort(key=lambda row: (row[0], str(row[1]), row[2]))
    write("sickness.csv", ["record", "absence_start", "last_day_absent", "kind"], [(n + 1, *r) for n, r in enumerate(rows)])


if __name__ == "__main__":
    referrals()
    visits()
    posts()
    sickness()
