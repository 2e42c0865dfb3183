#!/usr/bin/env python3
"""Holds the example team against the figures it was fitted to, and writes docs/validation.md from a run.

    .build/release/caseload run scenarios/examples/older-adults-team.yaml --replications 200 --out out/validation
    .build/release/caseload run scenarios/validation/devon-*.yaml --replications 240 --out out/clinics
    .build/release/caseload run scenarios/validation/three-years.yaml --replications 200 --out out/validation-years
    .build/release/caseload run scenarios/examples/amhp-service.yaml --replications 200 --out out/validation-service
    .build/release/caseload run scenarios/validation/authorisations.yaml --replications 200 --out out/validation-authorisations
    python3 scripts/validation.py out/validation out/clinics   # writes docs/validation.md
    python3 scripts/validation.py --check out/validation    # writes nothing; exit 1 if a held figure is out

The figures are read from summary.csv; nothing that is simulated is typed here.
"""

import csv
import json
import pathlib
import sys

# metric, group, title, what is wanted and where from, its range (none where there is no figure), factor from the metric's
# unit to the one shown, unit shown.
ROWS = [
    ("caseload_per_wte_in_post", "all", "caseload for each whole-time equivalent in post",
     "25 to 30 (Greenwood and others 2000: 30; McGuinness and others 2007: 25)", (25, 30), 1, "people"),
    ("contacts_per_wte_month", "all", "contacts for each whole-time equivalent and month",
     "48, range 35 to 60 (Burns and others 2007)", (35, 60), 1, ""),
    ("hours_share", "category=direct", "share of hours: direct", "15 to 20 % (Liquid Personnel 2012: 15 %)", (15, 20), 100, "%"),
    ("hours_share", "category=recording", "share of hours: recording", "30 to 35 % (the same survey: 35 %)", (30, 35), 100, "%"),
    ("hours_share", "category=travel", "share of hours: travel", "10 to 12 % (the same survey: 11 %)", (10, 12), 100, "%"),
    ("hours_share", "category=telephone", "share of hours: telephone", "11 % (the same survey)", (11, 11), 100, "%"),
    ("hours_share", "category=meetings+category=supervision", "share of hours: meetings, handover, supervision, training",
     "12 % (the same survey)", (12, 12), 100, "%"),
    ("hours_share", "category=indirect", "share of hours: other work for people", "no figure", None, 100, "%"),
    ("hours_share", "category=unassigned", "share of hours: nothing due", "no figure", None, 100, "%"),
    ("utilisation", "all", "utilisation: work arising over hours at work", "0.92 to 1.0 (the arithmetic of demand)", (0.92, 1.0), 1, ""),
    ("overtime", "all", "unpaid overtime, hours a week at work", "1.5 to 4 (NHS staff survey 2018; social workers' own)", (1.5, 4), 1, "hours"),
    ("turnover", "all", "turnover a year", "12 to 16 % (Community Care 2022: 13.6 to 15 %)", (12, 16), 100, "%"),
    ("vacancy", "all", "vacant", "8 to 10 % (the same: 7.5 to 9.5 %)", (8, 10), 100, "%"),
    ("sickness", "all", "sickness absence", "4.5 to 6 % (NHS 2022: 5.6 %)", (4.5, 6), 100, "%"),
    ("referral_to_contact_mean", "all", "referral to first contact, mean", "4 weeks", (4, 4), 1 / 7, "weeks"),
    ("mha_assessments_per_100000", "all", "Mental Health Act assessments per 100,000 and year", "268 (ADASS 2017)", (268, 268), 1, ""),
    ("mha_known_share", "all", "share of them of people known to the team", "33 to 50 %", (33, 50), 100, "%"),
    ("rereferred_6_months", "all", "referred again within six months", "15 to 20 %", (15, 20), 100, "%"),
    ("crises_per_person_year", "all", "crises a person-year", "0.65 to 0.70 (what it takes for those assessments)", (0.65, 0.70), 1, ""),
    ("strain", "all", "strain", "0.30: its reference level", (0.30, 0.30), 1, ""),
    ("turnover_hazard", "all", "hazard of leaving a year", "no figure; what turnover is drawn from", None, 100, "%"),
    ("supervision_received", "all", "supervision received", "no figure", None, 100, "%"),
    ("planned_contact_achieved", "all", "planned visits made", "no figure", None, 100, "%"),
    ("coordinator_changes", "all", "changes of coordinator a person-year", "no figure", None, 1, ""),
]

# The same of the area's AMHP service and the ward.
SERVICE_ROWS = [
    ("assessments_requested", "all", "assessments requested per 100,000 and year", "268 (ADASS 2017)", (268, 268), 1, ""),
    ("assessments_of_known", "all", "share of people known to the team", "33 to 50 %", (33, 50), 100, "%"),
    ("assessments_requested", "origin=police", "brought by the police, per 100,000 and year",
     "52 (Home Office 2024: 31,213 in England and Wales)", (52, 52), 1, ""),
    ("assessments_detained", "all", "ending in detention", "64 to 71 % (one council 2022: 71 %)", (64, 71), 100, "%"),
    ("assessment_outcomes", "outcome=section_2", "ending in detention for assessment", "47 % (the same council)", (47, 47), 100, "%"),
    ("assessment_outcomes", "outcome=section_3", "ending in detention for treatment", "24 % (the same)", (24, 24), 100, "%"),
    ("no_bed_at_once", "all", "without a bed the same day", "28 % (7 of 25, one audit)", (28, 28), 100, "%"),
    ("length_of_stay", "all", "stay on the ward, mean", "39 days (King's Fund 2023)", (39, 39), 1, "days"),
    ("long_stays_in_bed", "all", "of those in bed, there for 100 days or more", "half (NHS Digital 2014: 117 days)", (50, 50), 100, "%"),
    ("bed_occupancy", "all", "occupancy", "94 % (NHS Benchmarking Network 2016)", (94, 94), 100, "%"),
    ("followed_up_in_time", "all", "met within 72 hours of leaving", "76 % (RCPsych 2022)", (76, 76), 100, "%"),
    ("hours_to_decision", "all", "request to decision, mean", "no figure", None, 1, "hours"),
    ("hours_to_admission", "all", "request to admission, mean", "no figure", None, 1, "hours"),
    ("amhp_hours", "all", "professionals' hours for each assessment", "no figure", None, 1, "hours"),
    ("holding_breaches", "power=place_of_safety", "detained by the police for longer than the law allows", "no figure", None, 100, "%"),
]

# The same of a council's office for authorisations to deprive people of their liberty.
AUTHORISATION_ROWS = [
    ("procedure_in_time", "all", "requests decided within 21 days, of those decided", "19 % (England 2023 to 2024)", (19, 19), 100, "%"),
    ("procedure_time", "all", "request to decision, mean", "144 days (the same)", (144, 144), 1, "days"),
    ("procedure_hours_each", "procedure=deprivation_of_liberty;stage=assessments", "hours of a best-interests assessment",
     "12.1 (507 assessors, Cornwall 2015)", (12.1, 12.1), 1, "hours"),
    ("procedures_under_way", "all", "requests waiting, for 110,000 people", "no figure", None, 1, ""),
    ("procedures_withdrawn", "all", "requests closed without assessment, a year", "no figure", None, 1, ""),
]

# A range of one published figure, or of several, is widened by so much of its nearer end.
TOLERANCE = 0.15


# Scenario, group, title, published mean and half-width (none where only the mean is known), what is compared.
CLINICS = [
    ("devon-own-clinic-carve-out", "all", "own clinic, with slots kept for urgent people: wait", 23.99, 0.63),
    ("devon-own-clinic-carve-out", "urgency=routine", "the same, routine", 27.99, None),
    ("devon-own-clinic-carve-out", "urgency=urgent", "the same, urgent", 3.95, None),
    ("devon-partial-pooling", "all", "neighbouring clinics pooled: wait", 3.55, 0.06),
]


def clinics(folder):
    """The published model of Devon's clinics beside ours: rows of a table, and how many replications there were."""
    with open(folder / "summary.csv", newline="", encoding="utf-8") as file:
        rows = {(row["scenario"], row["group"]): row for row in csv.DictReader(file)
                if row["team"] == "all" and row["metric"] == "clinic_wait_mean"}
    lines = []
    for scenario, group, title, published, half in CLINICS:
        row = rows[(scenario, group)]
        value, low, high = (float(row[key]) for key in ("estimate", "ci_low", "ci_high"))
        own = (high - low) / 2
        theirs = f"{published} ± {half}" if half else f"{published}"
        both = (own ** 2 + (half or 0) ** 2) ** 0.5
        verdict = f"{value - published:+.2f} ± {both:.2f}" + ("" if half else ", ours alone")
        lines.append(f"| {title} | {theirs} | {value:.2f} ± {own:.2f} | {verdict} |")
    return lines, json.loads((folder / "run.json").read_text(encoding="utf-8"))["replications"]


def years(folder):
    """The second and the third year after the beginning of the warm-up, from a run without one."""
    with open(pathlib.Path(f"{folder}-years") / "weekly.csv", newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["team"] == "all" and row["group"] == "all" and row["mean"]]
    lines = []
    for metric, title in [("strain", "strain"), ("utilisation", "utilisation"), ("wte_in_post", "whole-time equivalent in post"),
                          ("crises_per_person_year", "crises a person-year"), ("caseload", "people on the caseload")]:
        second, third = (
            [float(row["mean"]) for row in rows if row["metric"] == metric and first <= int(row["week"]) < first + 52]
            for first in (53, 105))
        one, other = sum(second) / len(second), sum(third) / len(third)
        lines.append(f"| {title} | {digits(one)} | {digits(other)} | {other - one:+.3f} ({100 * (other / one - 1):+.1f} %) |")
    return lines


def digits(value):
    """Three significant figures."""
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"


def read(folder):
    """The figures of all teams by metric and group, and the record of the run."""
    with open(folder / "summary.csv", newline="", encoding="utf-8") as file:
        summary = {(row["metric"], row["group"]): row for row in csv.DictReader(file) if row["team"] == "all"}
    return summary, json.loads((folder / "run.json").read_text(encoding="utf-8"))


def sheet(rows, summary):
    """Lines of a table, what is out of its range, and how many figures have one."""
    lines, faults, held = [], [], 0
    for metric, groups, title, wanted, limits, factor, unit in rows:
        # The parts of a sum of groups are taken as if they were wholly correlated, which makes the interval too wide.
        parts = [summary[(metric, group)] for group in groups.split("+")]
        value, low, high = (sum(float(row[key]) for row in parts) * factor for key in ("estimate", "ci_low", "ci_high"))
        tolerated, verdict = "", ""
        if limits:
            least, most = limits[0] * (1 - TOLERANCE), limits[1] * (1 + TOLERANCE)
            held += 1
            tolerated = f"{digits(least)} to {digits(most)}"
            verdict = "yes" if least <= value <= most else "**no**"
            if verdict != "yes":
                faults.append(f"{title}: {digits(value)} against {tolerated}")
        lines.append(f"| {title} | {wanted} | {tolerated} | {digits(value)} ({digits(low)} to {digits(high)}) {unit} | {verdict} |")
    return lines, faults, held


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != (1 if "--check" in sys.argv else 2):
        sys.exit(__doc__)
    folder = pathlib.Path(arguments[0])
    summary, record = read(folder)
    lines, faults, held = sheet(ROWS, summary)
    if "--check" in sys.argv:
        if faults:
            sys.exit("the example team is out of its range: " + "; ".join(faults))
        print(f"the example team is within its range in {held} held figures")
        return
    drift = years(folder)
    service, service_record = read(pathlib.Path(f"{folder}-service"))
    service_lines, service_faults, service_held = sheet(SERVICE_ROWS, service)
    office, office_record = read(pathlib.Path(f"{folder}-authorisations"))
    office_lines, office_faults, office_held = sheet(AUTHORISATION_ROWS, office)
    published, clinic_replications = clinics(pathlib.Path(arguments[1]))
    text = f"""# Validation

What the example team does, against the figures it was fitted to. Written by `scripts/validation.py` from a run:

    .build/release/caseload run scenarios/examples/older-adults-team.yaml --replications {record['replications']} --seed {record['seed']} --out out/validation
    .build/release/caseload run scenarios/validation/devon-*.yaml --replications {clinic_replications} --out out/clinics
    python3 scripts/validation.py out/validation out/clinics

*Wanted* is what sources or practitioners say, *tolerated* the same widened by 15 % of the nearer end. *Simulated* is the
mean over {record['replications']} replications of two years after two of warm-up, with its 95 % interval, strain and all its
effects on. The build server holds each figure that has a range. To agree with figures that a model was fitted to shows
that it can be fitted, not that it is right.

| figure | wanted | tolerated | simulated | within |
|---|---|---|---|---|
""" + "\n".join(lines) + """

What was fitted, in this order: e-mail and returns until utilisation is in its range; the hazards of becoming unsettled and of
going into crisis until crises a person-year are; the base of strain until strain rests at its reference level, so that
observed rates of sickness and leaving are reproduced and not counted twice; resignation until turnover is in its range.

A throw-away model with weekly steps was fitted to the same figures before. Where this one differs from it: nearly all
planned visits are made, where there it was 85 %, since workers find the time within the week as long as they are there;
so the shares of direct time and of travel are higher. Calls and reviews count as contacts of some worth, so that meaningful
contact is higher, and only differences between policies should be read from it.

## The area's AMHP service, and a ward

Assessments step by step and the beds of a district, from """ + f"{service_record['replications']}" + """ replications of
`scenarios/examples/amhp-service.yaml`. """ + f"{service_held - len(service_faults)} of {service_held}" + """ figures are
inside; how long things are waited for is mostly assumed, for want of a figure.

| figure | wanted | tolerated | simulated | within |
|---|---|---|---|---|
""" + "\n".join(service_lines) + """

## Authorisations to deprive people of their liberty

An office with one best-interests assessor, two years after requests rose tenfold, from """ + f"{office_record['replications']}" + """
replications of `scenarios/validation/authorisations.yaml`. """ + f"{office_held - len(office_faults)} of {office_held}" + """
figures are inside. One assessor for so many people is what gives the published mean; the share decided in time is then that
of the requests which are screened as pressing, since none of the others is.

| figure | wanted | tolerated | simulated | within |
|---|---|---|---|---|
""" + "\n".join(office_lines) + """

## Whether it has settled

The second and the third year after the beginning of the warm-up are the same, as far as the noise of team histories lets
one see: the warm-up is long enough, and the team rests below the load at which it would tip.

| figure | second year | third year | difference |
|---|---:|---:|---:|
""" + "\n".join(drift) + """

## Where it tips

![Share of histories that tip, against offered load](figures/fold.svg)

Each point is a team of the example with other hours of e-mail and returns, and so another offered load: utilisation as it
is without effects of strain. A history has *tipped* if mean strain of the last of five years' quarters is above 0.6. The
team of the example is marked. Beyond some load nearly every history tips, and between there is chance: two teams alike
in everything end differently, and a mean over histories describes neither.

![Strain in single histories](figures/fan.svg)

Single histories of the example and of the same team after a cut of three posts under targets, twelve of each.

## A published model of clinics

Eleven assessment clinics of Devon with 16,328 referrals a year, as T. Monks and colleagues model them for teaching, rebuilt
by scenario files in `scenarios/validation`. Waits are those of completed bookings in working days. Their figures are
means of 60 replications with their half-width of 95 %, ours of """ + f"{clinic_replications}" + """; the last column is the difference
with both errors combined.

| arrangement | published | simulated | difference |
|---|---|---|---|
""" + "\n".join(published) + """

What is known in closed form is held by tests in `Tests/*/Theory`: an unconstrained caseload against M/G/infinity in
mean and variance, Little's law on every path, posts and sickness against alternating renewal, need states against
their Markov chain, re-referral against its integrated hazard, referrals against Poisson counts, waits under overload
against the truth.
"""
    pathlib.Path("docs/validation.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
