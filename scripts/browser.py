"""Opens reports in a browser and holds them to what they promise. Called by scripts/browser."""

import argparse
import pathlib
import sys
import tempfile
import unicodedata

import axe_playwright_python
import pypdf
from playwright.sync_api import sync_playwright

WIDTHS = {"desktop": 1280, "phone": 375}
AXE = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"

# Texts of drawings that leave the drawing or cover each other, by what the browser really draws.
TEXTS = """() => {
  const faults = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const name = svg.querySelector('title')?.textContent ?? 'without a title';
    const boxes = [...svg.querySelectorAll('text')].map(text => {
      const box = text.getBoundingClientRect();
      return {text: text.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom,
              turned: (text.getAttribute('transform') ?? '').includes('rotate')};
    }).filter(box => box.right > box.left);
    for (const box of boxes) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.push(`${name}: "${box.text}" leaves the drawing`);
    }
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      // Lines stand closer than the boxes of their letters, which have room above and below.
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 4) faults.push(`${name}: "${a.text}" and "${b.text}" cover each other`);
    }
    const size = Math.min(...[...svg.querySelectorAll('text')].map(
      text => parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width));
    if (size < 10.5) faults.push(`${name}: letters of ${size.toFixed(1)} px`);
  }
  return faults;
}"""


def look(context, report, screenshots):
    """All faults of a report."""
    faults, requests = [], []
    page = context.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: faults.append(f"the browser says: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"the browser says: {error}"))
    address = report.resolve().as_uri()
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        for details in page.query_selector_all("details"):
            details.evaluate("element => element.open = true")
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        if wide > width:
            faults.append(f"{name}: the page is {wide} px wide")
        faults += [f"{name}: {fault}" for fault in page.evaluate(TEXTS)]
        page.evaluate(AXE.read_text())
        found = page.evaluate("axe.run(document, {resultTypes: ['violations', 'incomplete']})")
        if not found["passes"]:
            faults.append(f"{name}: axe-core has looked at nothing")
        for violation in found["violations"]:
            where = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
            faults.append(f"{name}: axe-core: {violation['id']}: {violation['help']} ({where})")
        if screenshots:
            page.screenshot(path=screenshots / f"{report.stem}-{name}.png", full_page=True)
    page.goto(address)
    first = page.inner_text("#sections h2 >> nth=0") if page.query_selector("#sections h2") else None
    with tempfile.TemporaryDirectory() as folder:
        sheet = (screenshots or pathlib.Path(folder)) / f"{report.stem}-a4.pdf"
        page.pdf(path=sheet, format="A4", prefer_css_page_size=True, print_background=True)
        faults += paper(sheet, first)
    if any(not url.startswith("file:") for url in requests):
        faults.append(f"it fetches {[url for url in requests if not url.startswith('file:')][:3]}")
    page.close()
    return faults


def paper(sheet, first):
    """Faults of the printed report: its first part is two pages at the most, and every part is printed."""
    # Letters that are set as one, such as fi, count as two.
    pages = [unicodedata.normalize("NFKC", page.extract_text()) for page in pypdf.PdfReader(sheet).pages]
    if first is None:
        return ["it has no sections"]
    # The heading stands in a line of its own; captions may quote it.
    starts = [number for number, text in enumerate(pages) if first in [line.strip() for line in text.splitlines()]]
    start = starts[0] if starts else None
    print(f"browser: {sheet.stem}: {len(pages)} pages of A4, the details from page {(start or 0) + 1}")
    return [] if start in (1, 2) else [f"the first part takes {start} pages of A4, not two"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        context = browser.new_context(offline=True)
        for report in arguments.reports:
            size = report.stat().st_size
            faults = look(context, report, arguments.screenshots)
            if size > 3 * 1024 * 1024:
                faults.append(f"{size} bytes are more than 3 MiB")
            for fault in faults:
                print(f"browser: {report}: {fault}", file=sys.stderr)
            failed = failed or bool(faults)
            print(f"browser: {report}: {size} bytes, {len(faults)} faults at {list(WIDTHS.values())} px and on A4")
        browser.close()
    sys.exit(1 if failed else 0)


main()
