"""Every stored question on its example: on the bundled facts, and with synthetic data around them.

    python -m tests.benchmarks.bench_questions [--triples 1000000] [--runs 5] [--peer]

1. Build the bundled facts as ``kg build`` does; time each question's example in this process, on
   the checkpoint that readers open: the median of some runs after one that warms the caches.
2. With ``--peer``: rdflib answers the same texts on the same default graph; the rows are compared
   before times are. Its time is that of one run, given up after 20 s;
   what it cannot evaluate is named.
3. Put clean synthetic documents into a copy of the store, past the gate, run the rules, time again.
   The examples ask about real things, so what grows is what reads beyond its thing.

CONSTRUCT questions and federated ones are not timed.
"""

from __future__ import annotations

import argparse
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import rdflib
from pyoxigraph import QuerySolutions
from pyoxigraph import Store as Database
from rdflib.plugins.sparql.sparql import NotBoundError

from kg.infer import run_rules
from kg.namespaces import DEFAULT_BASE
from kg.pipeline.build import build
from kg.query.catalogue import Catalogue
from kg.query.parameters import bind, parse_parameters
from kg.store import Store
from tests.benchmarks.generate import documents
from tests.benchmarks.servers import dump

PEER_LIMIT_S = 20.0


@dataclass(frozen=True, slots=True)
class Peer:
    """What rdflib made of a question: rows and milliseconds, or why it has none."""

    rows: int | None = None
    ms: float = 0.0
    note: str = ""


def texts(store: Store) -> dict[str, str]:
    """Return each SELECT question with its example bound, by id."""
    return {
        question.id: bind(
            question,
            parse_parameters(question, dict(question.example), store.names, base=store.base),
        )
        for question in Catalogue.load()
        if question.form == "SELECT"
    }


def count(database: Database, text: str) -> int:
    """Evaluate a query; return the number of rows."""
    answer = database.query(text)
    assert isinstance(answer, QuerySolutions)
    return sum(1 for _ in answer)


def times(store: Store, asked: dict[str, str], runs: int) -> dict[str, tuple[int, float]]:
    """Return rows and median milliseconds of each question."""
    found = {}
    with store.snapshot() as snapshot:
        database = Database.read_only(str(snapshot.path))
        for name, text in asked.items():
            rows, taken = count(database, text), []
            for _ in range(runs):
                started = time.perf_counter()
                count(database, text)
                taken.append((time.perf_counter() - started) * 1000)
            found[name] = (rows, statistics.median(taken))
    return found


def peer_times(store: Store, asked: dict[str, str], folder: Path) -> dict[str, Peer]:
    """Return what rdflib makes of each question on the default graph."""
    file = folder / "default.nt"
    dump(store, file)
    graph = rdflib.Graph()
    graph.parse(file, format="nt")
    found = {}
    signal.signal(signal.SIGALRM, _give_up)
    for name, text in asked.items():
        if Catalogue.load().get(name).graphs != ("default",):
            continue  # it reads named graphs, which the peer does not have
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, PEER_LIMIT_S)
        try:
            rows = len(list(graph.query(text)))
            found[name] = Peer(rows, (time.perf_counter() - started) * 1000)
        except TimeoutError:
            found[name] = Peer(note=f"over {PEER_LIMIT_S:g} s")
        except NotBoundError:
            found[name] = Peer(note="fails")  # COUNT of what may be unbound is an error there
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return found


def _give_up(*_: object) -> None:
    raise TimeoutError


def enlarge(store: Store, triples: int) -> None:
    """Put synthetic documents into the store, and infer."""
    with store.write(agent="benchmark") as write:
        for document in documents(triples, seed=1):
            write.put_graph(
                document.graph,
                document.triples,
                status=document.status,
                description=document.description,
                note=document.source.status_note,
            )
        runs = run_rules(write)
    print("rules: " + ", ".join(f"{run.rule.id} {run.seconds:.2f} s" for run in runs))


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer", action="store_true", help="answer with rdflib, too")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "store", base=DEFAULT_BASE)
        store = Store.open(folder / "store")
        asked = texts(store)
        small = times(store, asked, options.runs)
        peers = peer_times(store, asked, folder) if options.peer else {}
        wrong = [q for q, peer in peers.items() if peer.rows not in {None, small[q][0]}]
        if wrong:
            print(f"rdflib gives another number of rows: {', '.join(wrong)}", file=sys.stderr)
        enlarge(store, options.triples)
        large = times(store, asked, options.runs)
    print(f"{'question':40} {'rows':>6} {'ms':>8} {'rdflib':>8} {'rows at M':>9} {'ms at M':>8}")
    for question, (rows, ms) in sorted(small.items(), key=lambda item: -large[item[0]][1]):
        peer = peers.get(question, Peer())
        ratio = peer.note or (f"{peer.ms / ms:7.0f}x" if peer.rows is not None else "")
        more_rows, more_ms = large[question]
        print(f"{question:40} {rows:6} {ms:8.1f} {ratio:>8} {more_rows:9} {more_ms:8.1f}")
    print(Counter("over 1 s" if ms > 1000 else "within 1 s" for _, ms in large.values()))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
