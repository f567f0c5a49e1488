"""Suggestions while typing, over HTTP, on a million names, against scans of all names.

    python -m tests.benchmarks.bench_suggest [--labels 1000000] [--names 40]

1. Make a store whose name index holds made-up names (the store's own code indexes them; the graph
   itself stays empty, as suggestions are read from the index only) and run ``kg serve`` on it.
2. Compare: for begun second words, ``/suggest`` gives what a SPARQL query with a regular expression
   finds in pyoxigraph on the same names, in this process, without HTTP.
3. Type names letter by letter from the second letter on; each keystroke is one request on a kept
   connection. The peers answer a sample of the same texts: pyoxigraph, and rapidfuzz over a list of
   all names in memory (which finds misspelt names, too).
4. Print p50, p95 and p99 of a keystroke, and the ratio of the peers' medians to ours.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox

from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store import ACCEPTED, Store, normalise
from kg.store.indexing import update_index
from tests.benchmarks.bench_names import labels, make_database
from tests.benchmarks.client import percentile
from tests.benchmarks.names import Dice, name
from tests.benchmarks.servers import terang

SAMPLE = 12
LIMIT = 50
SCAN = """PREFIX skos: <{skos}>
SELECT ?thing {{ ?thing skos:prefLabel ?label
  FILTER(REGEX(STR(?label), "^{first} {second}", "i")) }} LIMIT {limit}"""


class Suggestions:
    """A client of ``/suggest`` with one kept connection."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, text: str, limit: int = 8) -> list[str]:
        """Return the IRIs that are suggested.

        Raises:
            RuntimeError: If the server refuses.
        """
        self._connection.request("GET", "/suggest?" + urlencode({"q": text, "limit": limit}))
        response = self._connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {body[:200]!r}")
        return [one["iri"] for one in json.loads(body)["suggestions"]]


def make_store(folder: Path, count: int) -> ox.Store:
    """Make a store with an index of many names; return a database that holds them as triples."""
    database = make_database(folder, count)
    store = Store.create(folder / "store", base=DEFAULT_BASE)
    with store.write(agent="benchmark") as write:
        write.put_graph(Base().graph("nothing"), [], status=ACCEPTED)
    version = store.snapshot().version
    update_index(store.path, database, DEFAULT_BASE, version=version, touched=None)
    return database


def scan(database: ox.Store, text: str, limit: int = LIMIT) -> list[str]:
    """Return the IRIs of things whose first word is given and whose second one is begun."""
    first, _, second = normalise(text).partition(" ")
    query = SCAN.format(skos=PREFIXES["skos"], first=first, second=second, limit=limit)
    found = database.query(query)
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError(type(found).__name__)
    return [row["thing"].value for row in found]


def begun(dice: Dice, count: int, used: int) -> list[str]:
    """Return texts of one whole word and the beginning of the next."""
    return [
        f"{name(dice.below(used), 1)} {name(20_000 + dice.below(1_000), 1)[:4]}"
        for _ in range(count)
    ]


def keystrokes(names: Sequence[str]) -> list[str]:
    """Return what stands in the field after each letter, from the second on."""
    return [one[:end] for one in names for end in range(2, len(one) + 1)]


def timed(action: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Return how long an action takes for each text in milliseconds, ordered."""
    taken = []
    for text in texts:
        started = time.perf_counter()
        action(text)
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)


def compare(client: Suggestions, database: ox.Store, texts: Sequence[str]) -> int:
    """Return how many hits were the same; stop if an answer differs."""
    hits = 0
    for text in texts:
        theirs = scan(database, text, 5_000)
        ours = client.ask(text, LIMIT)
        is_same = set(ours) <= set(theirs) if len(theirs) > LIMIT else set(ours) == set(theirs)
        if not is_same or not ours:
            raise SystemExit(f"the answers for {text!r} differ: {len(ours)} and {len(theirs)}")
        hits += len(ours)
    return hits


def run(folder: Path, count: int, names: int) -> None:
    """Build, compare, measure."""
    from rapidfuzz import fuzz, process

    started = time.perf_counter()
    database = make_store(folder, count)
    print(f"{count:,} names indexed in {time.perf_counter() - started:.0f} s; page cache warm")
    dice, used = Dice("suggest"), -(-count // 1_000)
    typed = [
        f"{name(dice.below(used), 1)} {name(20_000 + dice.below(1_000), 1)}" for _ in range(names)
    ]
    with terang(folder / "store") as server:
        client = Suggestions(server.port)
        texts = begun(dice, SAMPLE, used)
        print(f"answers: {SAMPLE} texts, {compare(client, database, texts)} hits, the same")
        presses = keystrokes(typed)
        timed(client.ask, presses[:50])  # the first ones open files
        ours = timed(client.ask, presses)
        middle = statistics.median(ours)
        print(
            f"  {len(ours)} keystrokes over HTTP   p50 {middle:7.2f} ms  "
            f"p95 {percentile(ours, 0.95):7.2f} ms  p99 {percentile(ours, 0.99):7.2f} ms"
        )
        theirs = statistics.median(timed(lambda text: scan(database, text, 8), texts))
        print(
            f"  SPARQL with REGEX, pyoxigraph   p50 {theirs:9.2f} ms   {theirs / middle:8.1f} times"
        )
        listed = [normalise(label) for _, _, label in labels(count)]
        theirs = statistics.median(
            timed(
                lambda text: process.extract(text, listed, scorer=fuzz.partial_ratio, limit=8),
                texts[:4],
            )
        )
        print(
            f"  rapidfuzz over a list           p50 {theirs:9.2f} ms   {theirs / middle:8.1f} times"
        )


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--labels", type=int, default=1_000_000)
    parser.add_argument("--names", type=int, default=40)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        run(Path(folder), given.labels, given.names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
