#!/usr/bin/env python3
"""Holds folders with a ro-crate-metadata.json against the profile Process Run Crate 0.5, without the network.

    scripts/ro_crate.py FOLDER ...

roc-validator would fetch the meanings of RO-Crate's terms from w3id.org. They are taken from the package rocrate instead,
which has those of a later version of RO-Crate: the terms of 1.1 with more beside them.
"""

import importlib.resources
import json
import pathlib
import sys

import rdflib.plugins.shared.jsonld.context as linked
from rocrate_validator import models, services
from rocrate_validator.utils.http import HttpRequester

CONTEXT = "https://w3id.org/ro/crate/1.1/context"
PROFILE = "process-run-crate-0.5"


class Answer:
    """What the network would have answered."""

    status_code = 200
    ok = True
    headers = {"Content-Type": "application/ld+json"}

    def __init__(self, terms):
        self.text = json.dumps(terms)
        self.content = self.text.encode()

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        """Nothing to be said."""


def stay_local(terms):
    """Answers for the context from here, and for nothing else."""

    def answer(address):
        if str(address).split("#")[0] != CONTEXT:
            raise OSError(f"{address} would have to be fetched")
        return terms

    def get(self, address, *_, **__):
        return Answer(answer(address))

    fetch = linked.source_to_json
    linked.source_to_json = lambda source, *rest, **more: (
        (answer(source), None) if isinstance(source, str) and source.startswith("http") else fetch(source, *rest, **more)
    )
    type(HttpRequester()).get = get


def faults(folder):
    settings = services.ValidationSettings(
        rocrate_uri=models.URI(str(folder)), profile_identifier=PROFILE, requirement_severity=models.Severity.REQUIRED
    )
    result = services.validate(settings)
    return [f"{issue.check.identifier}: {issue.message}" for issue in result.get_issues()]


def damaged(folder, change):
    """The faults of a description with a change in it."""
    path = folder / "ro-crate-metadata.json"
    whole = path.read_text()
    document = json.loads(whole)
    change(document["@graph"])
    try:
        path.write_text(json.dumps(document))
        return faults(folder)
    finally:
        path.write_text(whole)


def without(kind, *properties):
    def change(graph):
        for entity in graph:
            if entity["@type"] == kind:
                for name in properties:
                    del entity[name]

    return change


def main():
    stay_local(json.loads(importlib.resources.files("rocrate").joinpath("data/ro-crate.jsonld").read_text()))
    folders = [pathlib.Path(name) for name in sys.argv[1:]]
    if not folders:
        sys.exit("ro-crate: no folder is named")
    for folder in folders:
        found = faults(folder)
        if found:
            sys.exit(f"ro-crate: {folder}: " + "\n".join(found))
        print(f"ro-crate: {folder} is valid", file=sys.stderr)
    # A validator that accepts everything would be found out here.
    for title, change in [
        ("a run without an instrument", without("CreateAction", "instrument")),
        ("a crate without a name", without("Dataset", "name")),
    ]:
        if not damaged(folders[0], change):
            sys.exit(f"ro-crate: {title} was accepted")
        print(f"ro-crate: {title} is refused", file=sys.stderr)


main()
