"""Names: prefix search and exact resolution on a million labels, against a plain SQLite scan.

    python -m tests.benchmarks.bench_names [--labels 1000000] [--queries 200]

1. Make a database of things with made-up names and let the store's own code index it.
2. Put the same names into a plain table; the peer searches it with ``LIKE``, as one does.
3. Compare the answers of a sample: all hits of rare prefixes, and resolution of whole names.
4. Print the median and p99 of each operation, and the ratio of the medians.

Both read from the page cache, through one SQLite connection in this process.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store import NameIndex, normalise
from kg.store.indexing import update_index
from tests.benchmarks.client import percentile
from tests.benchmarks.names import SYLLABLES, Dice, name

KINDS = ("Unit", "Area", "Organisation", "Person")
SAMPLE = 40
SLOW_QUERIES = 40
TYPE = PREFIXES["rdf"] + "type"
LABEL = PREFIXES["skos"] + "prefLabel"


def labels(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield IRI, class and label of things; two words give each a name of its own."""
    base, width = Base(DEFAULT_BASE), 1_000
    for number in range(count):
        words = f"{name(number // width, 1)} {name(20_000 + number % width, 1)}"
        yield base.id("thing", str(number)), tr(KINDS[number % len(KINDS)]), words


def make_database(folder: Path, count: int) -> ox.Store:
    """Return a database with the labels."""
    with (folder / "labels.nt").open("w") as out:
        for iri, kind, label in labels(count):
            out.write(f"<{iri}> <{TYPE}> <{kind}> .\n")
            out.write(f'<{iri}> <{LABEL}> "{label}"@id .\n')
    db = ox.Store(folder / "db")
    db.bulk_load(path=folder / "labels.nt", format=ox.RdfFormat.N_TRIPLES)
    return db


def make_peer(folder: Path, count: int) -> sqlite3.Connection:
    """Return a plain table of the names."""
    peer = sqlite3.connect(folder / "plain.sqlite")
    peer.execute("CREATE TABLE name (iri TEXT, label TEXT, normal TEXT)")
    peer.executemany(
        "INSERT INTO name VALUES (?, ?, ?)",
        ((iri, label, normalise(label)) for iri, _, label in labels(count)),
    )
    peer.commit()
    return peer


def scan_prefix(peer: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """Return the IRIs of names with a word that begins with a text."""
    rows = peer.execute(
        "SELECT iri FROM name WHERE normal LIKE ? OR normal LIKE ? LIMIT ?",
        (f"{text}%", f"% {text}%", limit),
    )
    return [iri for (iri,) in rows]


def scan_name(peer: sqlite3.Connection, text: str) -> list[str]:
    """Return the IRIs of the things with a name."""
    rows = peer.execute("SELECT iri FROM name WHERE normal LIKE ?", (normalise(text),))
    return [iri for (iri,) in rows]


def timed(action: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Return how long an action takes for each text, ordered."""
    taken = []
    for text in texts:
        started = time.perf_counter()
        action(text)
        taken.append(time.perf_counter() - started)
    return sorted(taken)


def compare(
    index: NameIndex, peer: sqlite3.Connection, prefixes: list[str], names: list[str]
) -> int:
    """Return how many hits were the same; stop if an answer differs."""
    hits = 0
    for text in prefixes[:SAMPLE]:
        ours = {thing.iri for thing in index.search(text, limit=5_000)}
        if ours != set(scan_prefix(peer, text, 5_000)):
            raise SystemExit(f"the answers for {text!r} differ")
        hits += len(ours)
    for text in names[:SAMPLE]:
        if {thing.iri for thing in index.resolve(text)} != set(scan_name(peer, text)):
            raise SystemExit(f"the answers for {text!r} differ")
        hits += 1
    return hits


def report(title: str, ours: list[float], peer: list[float]) -> None:
    """Print one line of figures."""
    mine, other = statistics.median(ours) * 1000, statistics.median(peer) * 1000
    print(
        f"  {title:<34}index p50 {mine:8.3f} ms  p99 {percentile(ours, 0.99) * 1000:8.3f} ms   "
        f"scan p50 {other:9.3f} ms   scan / index = {other / mine:8.1f}"
    )


def run(folder: Path, count: int, queries: int) -> None:
    """Build, compare, measure."""
    started = time.perf_counter()
    db = make_database(folder, count)
    loaded = time.perf_counter()
    update_index(folder, db, DEFAULT_BASE, version=1, touched=None)
    built = time.perf_counter()
    size = (folder / "index.sqlite").stat().st_size
    print(
        f"{count:,} labels; load {loaded - started:.1f} s, index {built - loaded:.1f} s, ", end=""
    )
    print(f"{size / 2**20:.0f} MiB; page cache warm")
    peer, index, dice = make_peer(folder, count), NameIndex(folder), Dice("names")
    used = -(-count // 1_000)
    names = [
        f"{name(dice.below(used), 1)} {name(20_000 + dice.below(1_000), 1)}" for _ in range(queries)
    ]
    rare = [normalise(text).split()[0] for text in names]
    common = [dice.pick(SYLLABLES) for _ in range(queries)]
    hits = compare(index, peer, rare, names)
    print(f"answers: {2 * SAMPLE} searches with {hits:,} hits, the same from both")
    nothing = [f"{text}qx" for text in rare]
    for title, texts in (
        ("one syllable, 10 hits", common),
        ("whole first word, 10 hits", rare),
        ("prefix that nothing has", nothing),
    ):
        scanned = timed(lambda text: scan_prefix(peer, text, 10), texts[:SLOW_QUERIES])
        report(title, timed(lambda text: index.search(text), texts), scanned)
    scanned = timed(lambda text: scan_name(peer, text), names[:SLOW_QUERIES])
    report("resolve a whole name", timed(lambda text: index.resolve(text), names), scanned)
    misspelt = timed(lambda text: index.nearest(text[:-1] + "x"), names[:SLOW_QUERIES])
    nearest_ms = statistics.median(misspelt) * 1000
    print(f"  nearest names of a misspelt one   index p50 {nearest_ms:8.3f} ms")
    peer.close()
    index.close()


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--labels", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=200)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        run(Path(folder), given.labels, given.queries)
    return 0


if __name__ == "__main__":
    sys.exit(main())
