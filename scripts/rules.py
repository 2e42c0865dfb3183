"""Rules of the house that neither the compiler nor the formatter watches; prints each breach and exits with 1.

Names are told apart by text alone: a watch, not a proof. It errs on the side of asking.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Nothing below the readers and writers of files reads clock, environment or file system, or another source of chance
# than the draws that are addressed.
PURE = ["EventKernel", "RandomStreams", "Scenario", "CareModel", "OutputAnalysis", "Fitting", "Charts"]
IMPURE = re.compile(
    r"\b(FileManager|FileHandle|ProcessInfo|CommandLine|ContinuousClock|SuspendingClock|SystemRandomNumberGenerator)\b"
    r"|\b(getenv|setenv|fopen|open|readLine|clock_gettime|gettimeofday|arc4random|Date|URL)\(|\btime\((nil|&)|\bDate\.now"
    r"|\.(random|shuffled?|randomElement)\("
)
# Swift's own ways of iterating a set or a dictionary follow hash seeds, which differ from run to run.
EXCUSE = "// order does not reach a result"
ITERATES = r"map|flatMap|compactMap|mapValues|filter|reduce|forEach|keys|values|first|joined|enumerated|makeIterator|lazy"
# Each stands before a name whose type or value is written as a set or a dictionary.
UNORDERED = [
    re.compile(r"\b(\w+)\s*:\s*(?:inout\s+|borrowing\s+)?Set<"),
    re.compile(r"\b(\w+)\s*:\s*(?:inout\s+|borrowing\s+)?Dictionary<"),
    re.compile(r"\b(\w+)\s*:\s*(?:inout\s+|borrowing\s+)?\[[^\[\](),=]+:\s*[^\]=]+\]"),
    re.compile(r"\b(?:let|var)\s+(\w+)\s*=\s*(?:try\s+)?(?:Set|Dictionary)\s*[<(]"),
    re.compile(r"\b(?:let|var)\s+(\w+)\s*=\s*\[[^\[\](),]+:[^\]]+\]\(\)"),
]
FORBIDDEN = re.compile(r"\btry!|\bfatalError\(")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


def without_strings_and_comments(line):
    """The code of one line; strings of several lines and block comments are not told apart."""
    code = re.sub(r'"(?:\\.|[^"\\])*"', '""', line)
    return code.split("//", 1)[0]


def swift_files(folder):
    return sorted((ROOT / folder).rglob("*.swift"))


def breaches_of_purity(target, code):
    if re.match(r"\s*(?:\w+\s+)?import\s+(Foundation|FoundationEssentials|Dispatch)\b", code):
        yield f"{target} is free of Foundation and Dispatch"
    found = IMPURE.search(code)
    if found:
        yield f"{target} reads no clock, environment, file or chance of its own: '{found.group(0)}'"


def breaches_of_order(names, code, line):
    if EXCUSE in line or ".sorted" in code:
        return
    for name in names:
        loops = re.search(rf"\bin\s+(?:[\w.]+\.)?{name}\s*(?:\{{|where\b|$)", code)
        loops = loops or re.search(rf"\b{name}[?!]?\.(?:{ITERATES})\b", code)
        loops = loops or re.search(rf"\bArray\((?:[\w.]+\.)?{name}\)", code)
        if loops:
            yield f"the order of '{name}' may reach a result: sort it, or end the line with {EXCUSE}"


def breaches_of_source(path):
    target = path.relative_to(ROOT / "Sources").parts[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    code = [without_strings_and_comments(line) for line in lines]
    names = sorted({found for line in code for form in UNORDERED for found in form.findall(line)})
    for number, (line, text) in enumerate(zip(lines, code), start=1):
        if FORBIDDEN.search(text):
            yield number, "errors are thrown or a documented precondition: no 'try!', no 'fatalError'"
        if UNFINISHED.search(line):
            yield number, "nothing is left to be finished"
        if target in PURE:
            for breach in breaches_of_purity(target, text):
                yield number, breach
        for breach in breaches_of_order(names, text, line):
            yield number, breach


def heading_anchors(path):
    """The anchors of a page's headings, as Git hosts make them."""
    anchors = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = re.match(r"#+\s+(.*)", line)
        if heading:
            words = re.sub(r"[^\w\- ]", "", heading.group(1).strip().lower())
            anchors.add(words.replace(" ", "-"))
    return anchors


def breaches_of_links(path):
    fenced = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced:
            continue
        for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", line)):
            if re.match(r"[a-z]+:", link):
                continue
            place, _, anchor = link.partition("#")
            target = (path.parent / place).resolve() if place else path
            if not target.exists():
                yield number, f"'{link}' leads nowhere"
            elif anchor and target.suffix == ".md" and anchor not in heading_anchors(target):
                yield number, f"'{link}': there is no such heading"


def pages():
    """Pages of the documentation that are in version control or would be, not those of packages that were fetched."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        return [ROOT / name for name in sorted(set(listed.stdout.splitlines())) if (ROOT / name).exists()]
    return [page for page in sorted(ROOT.rglob("*.md")) if not any(part.startswith(".build") for part in page.parts)]


def main():
    breaches = []
    for path in swift_files("Sources"):
        breaches += [(path, *breach) for breach in breaches_of_source(path)]
    for path in swift_files("Tests"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if UNFINISHED.search(line):
                breaches.append((path, number, "nothing is left to be finished"))
    for path in pages():
        breaches += [(path, *breach) for breach in breaches_of_links(path)]
    for path, number, breach in breaches:
        print(f"{path.relative_to(ROOT)}:{number}: {breach}")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
