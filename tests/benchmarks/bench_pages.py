"""Pages as a browser sees them, and how long the server takes for every thing.

    python -m tests.benchmarks.bench_pages [--rounds 5] [--things 0] [--store PATH]

1. Run ``kg serve`` on a store of the bundled facts, which is built unless one is named.
2. Open pages in Chromium with an empty cache and print the Largest Contentful Paint that the
   browser itself reports (``PerformanceObserver``, buffered entries), the median of some rounds.
3. Print when the editor of ``/sparql`` stands, likewise.
4. Ask for the page of every thing that has one, each once on a kept connection and without any
   cached answer; print p50 and p95 of the time to the last byte.
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
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pyoxigraph as ox

from kg.namespaces import DEFAULT_BASE, PREFIXES
from kg.pipeline.build import build
from kg.store import Store
from tests.benchmarks.client import percentile
from tests.benchmarks.servers import terang

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
SETTLE_MS = 300


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
        browser.close()


def editor_ready(browser: Browser, base: str) -> float:
    """Return when the editor of queries stands, in ms from the start of loading, nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(base + "/sparql", wait_until="load")
    ready = page.locator("#editor[data-ready]").get_attribute("data-ready")
    context.close()
    return float(ready or "nan")


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


def serve_times(base: str, listed: list[tuple[str, str]]) -> None:
    """Print how long pages and their data take; stop if a page lacks its thing's name."""
    address = urlsplit(base)
    connection = HTTPConnection(address.hostname or "", address.port, timeout=60)
    pages: list[tuple[float, str]] = []
    data: list[float] = []
    checked = 0
    for path, label in listed:
        where = quote(path)
        taken, status, text = ask(connection, f"/page/{where}?lang=id")
        if status != 200:
            raise SystemExit(f"/page/{path} answers {status}")
        if label:
            checked += 1
            if html.escape(label[:40]) not in html.escape(html.unescape(text)):
                raise SystemExit(f"/page/{path} does not show {label!r}")
        pages.append((taken, path))
        taken, status, _ = ask(connection, f"/data/{where}.ttl")
        if status != 200:
            raise SystemExit(f"/data/{path}.ttl answers {status}")
        data.append(taken)
    ours, theirs = sorted(one for one, _ in pages), sorted(data)
    print(f"answers: {len(pages):,} pages, {checked:,} of them checked to show the thing's name")
    for title, times in (("page", ours), ("data", theirs)):
        print(
            f"  {title:<10}p50 {statistics.median(times):7.1f} ms  "
            f"p95 {percentile(times, 0.95):7.1f} ms  p99 {percentile(times, 0.99):7.1f} ms"
        )
    print(f"  page / data at p50: {statistics.median(ours) / statistics.median(theirs):.1f}")
    for taken, path in sorted(pages, reverse=True)[:5]:
        print(f"  slow: {taken:7.1f} ms  {path}")


def run(folder: Path, store: Path | None, rounds: int, count: int) -> None:
    """Build, serve, measure."""
    if store is None:
        store = folder / "store"
        build(store, base=DEFAULT_BASE)
    listed = things(Store.open(store), count)
    with terang(store) as server:
        base = f"http://127.0.0.1:{server.port}"
        paint(base, rounds)
        serve_times(base, listed)


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--things", type=int, default=0, help="how many; 0: all")
    parser.add_argument("--store", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        run(Path(folder), given.store, given.rounds, given.things)
    return 0


if __name__ == "__main__":
    sys.exit(main())
