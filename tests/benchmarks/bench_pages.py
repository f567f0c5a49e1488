"""Pages as a browser sees them, and how long the server takes for every thing.

    python -m tests.benchmarks.bench_pages [--rounds 5] [--things 0 | --each 25] [--store PATH]

1. Run ``kg serve`` on a store of the bundled facts, which is built unless one is named; with
   ``--triples 1000000`` synthetic sources are put into it, past the gate, and the rules run.
2. Open pages in Chromium with an empty cache and print the Largest Contentful Paint that the
   browser itself reports (``PerformanceObserver``, buffered entries), the median of some rounds.
3. Print when the editor of ``/sparql`` stands, likewise; then let it answer with 10,000 rows, turn
   the wheel over them for two seconds and print the browser's own times from frame to frame.
4. Ask for the page of every thing that has one, or of some of each kind, each once on a kept
   connection and without any cached answer; print p50 and p95 of the time to the last byte, kind
   by kind, and the processor time of server and readers for a page, which other programs lengthen
   less.
5. The peer of a page is its data: the Turtle that ``/data/…`` answers with one SPARQL query about
   the same thing. The page is checked to show the thing's name. The ratio is page to data.
"""

from __future__ import annotations

import argparse
import html
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from kg.namespaces import DEFAULT_BASE, PREFIXES
from kg.pipeline.build import build
from kg.store import Store
from tests.benchmarks.bench_explore import FRAMES
from tests.benchmarks.bench_questions import enlarge
from tests.benchmarks.client import percentile
from tests.benchmarks.servers import Server, terang

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = {
    "/": "/",
    "entity": "/page/unit/up3-sumba",
    "/compare": "/compare?area=Nusa+Tenggara+Timur&period=2019-10",
}
PAINT = """() => new Promise((done) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    done([last.startTime, last.element?.tagName ?? ""]);
  }).observe({ type: "largest-contentful-paint", buffered: true });
})"""
SIZE = """() => performance.getEntriesByType("resource").concat(
  performance.getEntriesByType("navigation")).reduce((sum, one) => sum + one.transferSize, 0)"""
ROWS = 10_000
SCROLL_S = 2
SETTLE_MS = 300


WARMING = 20
ALL = "all"


@dataclass(frozen=True, slots=True)
class Measured:
    """What the things of a kind took: each page and each thing's data, ms; processor ms a page."""

    pages: tuple[float, ...]
    data: tuple[float, ...]
    processor: float

    def line(self, title: str) -> str:
        """Return it as a line of a table; the last column is page to data."""
        pages, data = sorted(self.pages), sorted(self.data)
        middle, theirs = statistics.median(pages), statistics.median(data)
        return (
            f"  {title:<20}{len(pages):6,}{middle:9.1f}{percentile(pages, 0.95):9.1f}"
            f"{self.processor:9.1f}{theirs:9.1f}{percentile(data, 0.95):9.1f}"
            f"{middle / theirs:7.1f}"
        )

    @classmethod
    def together(cls, parts: Sequence[Measured]) -> Measured:
        """Return all of some kinds as one."""
        pages = tuple(one for part in parts for one in part.pages)
        data = tuple(one for part in parts for one in part.data)
        spent = sum(part.processor * len(part.pages) for part in parts)
        return cls(pages, data, spent / len(pages))


def paint(base: str, rounds: int) -> None:
    """Print the Largest Contentful Paint of each page."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if program is None:
        print("no Chromium: apt-get install chromium; paint is not measured")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for title, address in PAGES.items():
            taken, size, element = [], 0, ""
            for _ in range(rounds + 1):
                context = browser.new_context(viewport={"width": 1280, "height": 900})
                page = context.new_page()
                page.goto(base + address, wait_until="load")
                page.wait_for_timeout(SETTLE_MS)
                at, element = page.evaluate(PAINT)
                taken.append(at)
                size = page.evaluate(SIZE)
                context.close()
            middle = statistics.median(taken[1:])  # the first round warms the server
            print(
                f"  {title:<10}largest paint p50 {middle:7.0f} ms  worst {max(taken[1:]):7.0f} ms"
                f"  ({element.lower()}; {size / 1024:.0f} KiB sent)"
            )
        ready = sorted(editor_ready(browser, base) for _ in range(rounds + 1))
        print(f"  editor ready at p50 {statistics.median(ready):.0f} ms  worst {ready[-1]:.0f} ms")
        frames = [one for _ in range(rounds) for one in scroll(browser, base)]
        print(
            f"  scrolling {ROWS:,} rows: {1000 * len(frames) / sum(frames):.0f} frames a second; "
            f"a frame takes {statistics.median(frames):.1f} ms, 19 of 20 at most "
            f"{statistics.quantiles(frames, n=20)[-1]:.1f}, the slowest {max(frames):.0f}; "
            f"{len(frames)} frames"
        )
        browser.close()


def editor_ready(browser: Browser, base: str) -> float:
    """Return when the editor of queries stands, in ms from the start of loading, nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(base + "/sparql", wait_until="load")
    ready = page.locator("#editor[data-ready]").get_attribute("data-ready")
    context.close()
    return float(ready or "nan")


def scroll(browser: Browser, base: str) -> list[float]:
    """Turn the wheel over the rows of an answer; return the ms from each frame to the next."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    query = f"SELECT ?subject ?predicate ?object {{ ?subject ?predicate ?object }} LIMIT {ROWS}"
    page.goto(f"{base}/sparql?lang=en&query={quote(query)}", wait_until="load")
    page.locator("#editor[data-ready]").wait_for()
    page.get_by_role("button", name="Run", exact=True).click()
    page.locator(f".results table[aria-rowcount='{ROWS + 1}']").wait_for()
    grid = page.locator(".grid")
    grid.scroll_into_view_if_needed()
    grid.hover()
    page.evaluate(f"() => {{ window.counted = ({FRAMES})({SCROLL_S}); }}")
    end = time.perf_counter() + SCROLL_S
    while time.perf_counter() < end:
        page.mouse.wheel(0, 400)
    found: list[float] = page.evaluate("() => window.counted")
    top = grid.evaluate("element => element.scrollTop")
    context.close()
    if top < 10_000:
        raise SystemExit(f"the rows were scrolled by {top} pixels only")
    return found


def things(store: Store, count: int) -> list[tuple[str, str]]:
    """Return path and one label of the things of the default graph, in random order."""
    label = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
    kind = ox.NamedNode(PREFIXES["rdf"] + "type")
    found: dict[str, str] = {}
    with store.snapshot() as snapshot:
        for quad in snapshot.db.quads_for_pattern(None, kind, None, ox.DefaultGraph()):
            iri = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
            if not iri.startswith(DEFAULT_BASE + "id/") or "#" in iri:
                continue
            names = snapshot.db.quads_for_pattern(quad.subject, label, None, ox.DefaultGraph())
            texts = [one.object.value for one in names if isinstance(one.object, ox.Literal)]
            found[iri.removeprefix(DEFAULT_BASE + "id/")] = min(texts, default="")
    listed = sorted(found.items())
    random.Random(1).shuffle(listed)  # noqa: S311 - an order, not a secret
    return listed[:count] if count else listed


def ask(connection: HTTPConnection, path: str) -> tuple[float, int, str]:
    """Return milliseconds to the last byte, status and text of an answer."""
    started = time.perf_counter()
    connection.request("GET", path, headers={"Accept": "text/html, text/turtle;q=0.9"})
    response = connection.getresponse()
    body = response.read()
    return (time.perf_counter() - started) * 1000, response.status, body.decode()


def some_of_each(listed: Sequence[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    """Return the first things of each kind, in the order given."""
    seen: Counter[str] = Counter()
    chosen = []
    for path, label in listed:
        kind = path.partition("/")[0]
        seen[kind] += 1
        if seen[kind] <= most:
            chosen.append((path, label))
    return chosen


def serve_times(server: Server, listed: Sequence[tuple[str, str]]) -> None:
    """Print how long pages and their data take; stop if a page lacks its thing's name."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    kinds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, label in listed:
        kinds[path.partition("/")[0]].append((path, label))
    for path, _ in listed[:WARMING]:
        ask(connection, f"/page/{quote(path)}")
    measured, slow = {}, []
    for kind, members in sorted(kinds.items()):
        before_s = server.cpu_s()
        pages = [_answered(connection, f"/page/{quote(path)}?lang=id") for path, _ in members]
        used_ms = (server.cpu_s() - before_s) * 1000
        for (path, label), (taken, text) in zip(members, pages, strict=True):
            slow.append((taken, path))
            if html.escape(label[:40]) not in html.escape(html.unescape(text)):
                raise SystemExit(f"/page/{path} does not show {label!r}")
        data = [_answered(connection, f"/data/{quote(path)}.ttl")[0] for path, _ in members]
        times = tuple(taken for taken, _ in pages)
        measured[kind] = Measured(times, tuple(data), used_ms / len(pages))
    named = sum(bool(label) for _, label in listed)
    print(f"answers: {len(listed):,} pages, {named:,} of them checked to show the thing's name")
    print(f"  {'':<20}{'pages':>6}{'p50 ms':>9}{'p95':>9}{'cpu ms':>9}", end="")
    print(f"{'data p50':>9}{'p95':>9}{'ratio':>7}")
    for kind, one in measured.items():
        print(one.line(kind))
    print(Measured.together(list(measured.values())).line(ALL))
    for taken, path in sorted(slow, reverse=True)[:5]:
        print(f"  slow: {taken:7.1f} ms  {path}")


def _answered(connection: HTTPConnection, path: str) -> tuple[float, str]:
    taken, status, text = ask(connection, path)
    if status != 200:
        raise SystemExit(f"{path} answers {status}")
    return taken, text


def run(folder: Path, given: argparse.Namespace) -> None:
    """Build, serve, measure."""
    store: Path = given.store or folder / "store"
    if given.store is None:
        build(store, base=DEFAULT_BASE)
        if given.triples:
            enlarge(Store.open(store), given.triples)
    listed = things(Store.open(store), given.things)
    if given.each:
        listed = some_of_each(listed, given.each)
    with terang(store) as server:
        if given.rounds:
            paint(f"http://127.0.0.1:{server.port}", given.rounds)
        serve_times(server, listed)


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="of paint; 0: none")
    parser.add_argument("--things", type=int, default=0, help="how many; 0: all")
    parser.add_argument("--each", type=int, default=0, help="how many of each kind; 0: all")
    parser.add_argument("--triples", type=int, default=0, help="synthetic ones around the facts")
    parser.add_argument("--store", type=Path)
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        run(Path(folder), parser.parse_args())
    return 0


if __name__ == "__main__":
    sys.exit(main())
