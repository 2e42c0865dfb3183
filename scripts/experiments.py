#!/usr/bin/env python3
"""Runs the commands of docs/experiments.md, and holds what they print against the page.

    scripts/experiments.py [--write] [--only WORD] .build/release/caseload

In each block of the page that is marked `console`, a line that begins with `$ ` is a command, and the lines after it are
what it prints to standard output. All commands run one after the other in one empty folder that has `scenarios` in it. With
--write the page gets what they print now. Figures are the same on machines of one kind; on others, whose mathematics round
differently, only the exit codes are held.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
PAGE = TOP / "docs/experiments.md"
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.S | re.M)
FINGERPRINT = re.compile(r"<!-- mathematics: ([0-9a-f]*) -->")


def fingerprint(environment, folder):
    """The mathematics of this machine, from the record of a small run."""
    subprocess.run(
        ["caseload", "run", "--quiet", "--replications", "1", "--no-weekly", "--out", "fingerprint",
         "scenarios/examples/older-adults-team.yaml"],
        cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    return re.search(r'"mathematics" : "([0-9a-f]+)"', (folder / "fingerprint/run.json").read_text()).group(1)


def commands(block):
    """The commands of a block and what is printed after each."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], []])
        elif found and found[-1][0].endswith("\\") and line.startswith("> "):
            found[-1][0] += "\n" + line[2:]
        elif found:
            found[-1][1].append(line)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write what is printed to the page")
    parser.add_argument("--only", default="", help="blocks in which this stands")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    failed = []
    with tempfile.TemporaryDirectory(prefix="experiments-") as name:
        folder = pathlib.Path(name)
        (folder / "scenarios").symlink_to(TOP / "scenarios")
        (folder / "bin").mkdir()
        (folder / "bin/caseload").symlink_to(arguments.program.resolve())
        environment = dict(os.environ, PATH=f"{folder}/bin:{os.environ['PATH']}", LC_ALL="C.UTF-8")
        for variable in [name for name in environment if name.startswith(("CASELOAD_", "SLURM_"))]:
            del environment[variable]
        here = fingerprint(environment, folder)
        of_page = FINGERPRINT.search(page)
        is_same = of_page is not None and of_page.group(1) == here
        if not arguments.write and not is_same:
            print(f"experiments: this machine's mathematics are {here}, the page's are not: figures are not compared",
                  file=sys.stderr)

        def run(match):
            block = match.group(1)
            if arguments.only not in block:
                return block
            written = []
            for command, expected in commands(block):
                begun = time.monotonic()
                done = subprocess.run(
                    ["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False)
                print(f"{time.monotonic() - begun:6.1f} s  {command.splitlines()[0]}", file=sys.stderr)
                printed = [line.rstrip() for line in done.stdout.splitlines()]
                # A code that is said on the page is looked at by its own command.
                if done.returncode not in (0, 1, 2) or (done.returncode and "exit code" not in "\n".join(printed + expected)):
                    failed.append(f"{command}\nexit code {done.returncode}\n{done.stderr}")
                if not arguments.write and is_same and printed != expected:
                    failed.append(
                        command + "\n" + "\n".join(difflib.unified_diff(expected, printed, "page", "now", lineterm="")))
                written += [line for line in ("$ " + command.replace("\n", "\n> ")).splitlines()] + printed
            return "".join(line + "\n" for line in written)

        page = BLOCK.sub(run, page)
    if arguments.write:
        PAGE.write_text(FINGERPRINT.sub(f"<!-- mathematics: {here} -->", page), encoding="utf-8")
    if failed:
        print("experiments: " + "\n\n".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
