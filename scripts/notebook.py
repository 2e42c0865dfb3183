#!/usr/bin/env python3
"""Runs notebooks in their folders with nbclient and looks for a chart in each cell that is to leave one.

    scripts/notebook.py [--keep FOLDER] NOTEBOOK ...

With --keep the notebooks are written with their outputs into a folder.
"""

import argparse
import os
import pathlib
import sys

import nbclient
import nbformat


def has_chart(cell):
    return any("vega" in kind or "vegaEmbed" in str(text) for output in cell.outputs for kind, text in output.get("data", {}).items())


def run(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    charts = [cell for cell in code if "chart" in cell.metadata.get("tags", [])]
    if not charts:
        sys.exit(f"notebook: {path} has no cell that draws a chart")
    for cell in charts:
        if not has_chart(cell):
            sys.exit(f"notebook: {path}: the cell `{cell.id}` has left no chart")
    warnings = [output.text for cell in code for output in cell.outputs if output.get("name") == "stderr"]
    if warnings:
        sys.exit(f"notebook: {path} warns: {warnings[0]}")
    print(f"notebook: {path}: {len(code)} cells run, {len(charts)} charts", file=sys.stderr)
    return notebook


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("notebooks", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    # The kernel is that of this environment, and not one of the machine's.
    os.environ["JUPYTER_PATH"] = str(pathlib.Path(sys.prefix) / "share" / "jupyter")
    for path in arguments.notebooks:
        try:
            notebook = run(path.resolve())
        except nbclient.exceptions.CellExecutionError as error:
            sys.exit(f"notebook: {path}: {error}")
        if arguments.keep:
            arguments.keep.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook, arguments.keep / path.name)


main()
