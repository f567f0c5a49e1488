"""The explorer on a thing with 5,000 neighbours: what the server takes, and what a reader waits.

    python -m tests.benchmarks.bench_explore [--neighbours 5000] [--rounds 5]

1. Fill a store: one organisation that holds so many certifications, each stated by a source.
2. Ask the server for the counts of the organisation's relations and for 500 neighbours. The peer
   is the same 500 IRIs as bare SPARQL JSON of ``/sparql``, without names, days or sources; and
   the spring layout of ``kg graph --layout spring``, which places the same star.
3. In Chromium: press the button of the relation; it must ask first and load nothing. Press "Show
   500" and take the time until two frames after the picture stands. Then pan the picture for two
   seconds and take the browser's own time of each frame; the aim is 30 frames a second. Load
   everything: over 1,000 things must be drawn in groups.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, Triple

from kg.explore.springs import lay_out_springs
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store.folder import Store
from kg.store.status import ACCEPTED
from tests.benchmarks.servers import terang

IRIS = Base(DEFAULT_BASE)
HOLDER = IRIS.id("organisation", "besar")
SHOWN = 500
GRAPHS = 50
TYPE, LABEL = PREFIXES["rdf"] + "type", PREFIXES["skos"] + "prefLabel"
FRAMES = """async (seconds) => {
  const taken = [];
  await new Promise((done) => {
    let begun, last;
    const step = (now) => {
      if (last !== undefined) taken.push(now - last);
      begun ??= now;
      last = now;
      if (now - begun < seconds * 1000) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  return taken;
}"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def fill(path: Path, neighbours: int) -> None:
    """Fill a store."""

    def node(iri: str) -> NamedNode:
        return NamedNode(iri)

    with Store.create(path, base=DEFAULT_BASE).write(agent="bench") as write:
        start = [
            Triple(node(HOLDER), node(TYPE), node(tr("Organisation"))),
            Triple(node(HOLDER), node(LABEL), Literal("Perusahaan Besar", language="id")),
        ]
        for graph in range(GRAPHS):
            content = start if graph == 0 else []
            for number in range(graph, neighbours, GRAPHS):
                claim = node(IRIS.id("certification", f"besar-{number:05}"))
                edition = node(IRIS.id("edition", f"iso-{number % 40}"))
                content = [
                    *content,
                    Triple(claim, node(TYPE), node(tr("Certification"))),
                    Triple(claim, node(tr("holder")), node(HOLDER)),
                    Triple(claim, node(tr("edition")), edition),
                    Triple(edition, node(LABEL), Literal(f"ISO {number % 40}:2015")),
                ]
            write.put_graph(IRIS.graph(f"source-{graph}"), content, status=ACCEPTED)


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the median of some rounds in milliseconds, after one that warms."""
    taken = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken[1:])


def get(address: str) -> bytes:
    """Return what an address answers."""
    request = urllib.request.Request(address, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request) as answer:
        body: bytes = answer.read()
    return body


def ask_server(base: str, neighbours: int, rounds: int) -> None:
    """Print what the server takes, and what the peers take."""
    counts = f"{base}/explore/relations.json?{urlencode({'thing': HOLDER})}"
    fields = {"thing": HOLDER, "relation": tr("holder"), "direction": "in", "limit": SHOWN}
    expand = f"{base}/explore/expand.json?{urlencode(fields)}"
    text = f"SELECT ?one {{ ?one <{tr('holder')}> <{HOLDER}> }} LIMIT {SHOWN}"
    plain = f"{base}/sparql?{urlencode({'query': text})}"
    found = json.loads(get(counts))["relations"]
    if [one["count"] for one in found] != [neighbours]:
        raise SystemExit(f"counted {found}")
    body = json.loads(get(expand))
    if len(body["edges"]) != SHOWN or body["total"] != neighbours:
        raise SystemExit(f"{len(body['edges'])} links of {body['total']}")
    ours = best(lambda: get(expand), rounds)
    theirs = best(lambda: get(plain), rounds)
    sizes = {str(number): (60.0, 40.0) for number in range(SHOWN + 1)}
    star = [("0", str(number)) for number in range(1, SHOWN + 1)]
    print(f"  counts of the relations   {best(lambda: get(counts), rounds):7.0f} ms")
    print(f"  {SHOWN} neighbours            {ours:7.0f} ms  with names, days, marks and sources")
    print(f"  the same as bare IRIs     {theirs:7.0f} ms  /sparql; ours {ours / theirs:.1f} times")
    spring = best(lambda: lay_out_springs(sizes, star), 1)
    print(f"  springs of kg graph       {spring:7.0f} ms  places of the same star, not drawn")


def look(base: str, rounds: int) -> None:
    """Print what a reader waits in a browser."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        print("no Chromium: apt-get install chromium; the picture is not measured")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        waits: list[float] = []
        frames: list[float] = []
        for _ in range(rounds):
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            page.goto(f"{base}/explore?lang=en#thing=organisation/besar")
            page.wait_for_selector("#explore[data-nodes='1']")
            page.get_by_role("button", name="Select Perusahaan Besar").click()
            page.locator(".explore-panel .relations button").first.click()
            if page.locator("#explore").get_attribute("data-nodes") != "1":
                raise SystemExit("it did not ask first")
            drawn = page.locator("#explore").get_attribute("data-drawn")
            ready = page.get_by_role("button", name=f"Show {SHOWN}")
            ready.wait_for()
            started = time.perf_counter()
            ready.click()
            page.wait_for_function(
                "(before) => document.getElementById('explore').dataset.drawn !== before", arg=drawn
            )
            page.evaluate(TWO_FRAMES)
            waits.append((time.perf_counter() - started) * 1000)
            page.wait_for_selector(f"#explore[data-nodes='{SHOWN + 1}']")
            frames += _pan(page)
            page.close()
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        steps = "".join(
            f"&expand=organisation/besar+tr:holder+in+{offset}+500"
            for offset in range(0, 2000, 500)
        )
        started = time.perf_counter()
        page.goto(f"{base}/explore?lang=en#thing=organisation/besar{steps}")
        page.wait_for_selector("#explore[data-drawn]")
        whole = (time.perf_counter() - started) * 1000
        grouped = page.locator("#explore").get_attribute("data-nodes")
        browser.close()
    print(f"  press to picture of {SHOWN}   {statistics.median(waits):7.0f} ms, {max(waits):.0f}")
    slow = statistics.quantiles(frames, n=20)[-1]
    print(
        f"  panning {SHOWN}: {1000 * len(frames) / sum(frames):.0f} frames a second (aim 30); "
        f"a frame takes {statistics.median(frames):.1f} ms, 19 of 20 at most {slow:.1f}, "
        f"the slowest {max(frames):.0f}; {len(frames)} frames"
    )
    print(f"  2,001 things from a link  {whole:7.0f} ms  drawn as {grouped} and groups")


def _pan(page: object) -> list[float]:
    """Pan for two seconds; return the milliseconds from each frame to the next."""
    from playwright.sync_api import Page

    assert isinstance(page, Page)
    box = page.locator(".explore-canvas").bounding_box()
    assert box is not None
    page.locator(".explore-canvas").scroll_into_view_if_needed()
    box = page.locator(".explore-canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + 6, box["y"] + 6
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(f"() => {{ window.counted = ({FRAMES})(2); }}")
    end = time.perf_counter() + 2
    while time.perf_counter() < end:
        x = box["x"] + 6 + 300 * (time.perf_counter() % 1)
        page.mouse.move(x, y + 100)
    page.mouse.up()
    found: list[float] = page.evaluate("() => window.counted")
    return found


def main() -> None:
    """Run by hand."""
    parser = argparse.ArgumentParser(description="Measure the explorer.")
    parser.add_argument("--neighbours", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        fill(store, given.neighbours)
        print(f"one thing with {given.neighbours:,} neighbours in {GRAPHS} graphs")
        with terang(store) as server:
            base = f"http://127.0.0.1:{server.port}"
            ask_server(base, given.neighbours, given.rounds)
            look(base, given.rounds)


if __name__ == "__main__":
    main()
